import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { invitationSchema, joinSchema, newPersonSchema } from '#core/academy/person.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { hashPassword, isCommonPassword } from '../auth/passwords.ts';
import { perPerson } from '../auth/per-person.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { hashToken, newId, newToken } from '../auth/secret.ts';
import { triesFrom, withTries } from '../auth/tries.ts';
import { findAccommodation } from '../db/accommodations.ts';
import { assignmentsOfPerson } from '../db/assignments.ts';
import { resultsOfPerson, stepsOf } from '../db/attempts.ts';
import { record } from '../db/audit.ts';
import { findCohortByCode } from '../db/cohorts.ts';
import { findByLogin, findPerson, listPeople } from '../db/people.ts';
import { sessionsOf } from '../db/sessions.ts';
import { logIn } from './session.ts';

const anybody = { config: { access: 'anybody' as const } };
const invitationDays = 14;

/** Who is here: made, invited, joined, shown to themselves, erased. */
export function personRoutes(app: FastifyInstance, { db }: Academy): void {
  app.get('/api/people', { config: { access: ['administrator'] } }, async () => ({
    administrators: await listPeople(db, 'administrator'),
    trainers: await listPeople(db, 'trainer'),
  }));

  app.post('/api/people', { config: { access: ['administrator'] } }, async (request) => {
    const wanted = newPersonSchema.parse(request.body);
    const token = newToken();
    const id = newId();
    await db.transaction().execute(async (transaction) => {
      if (await findByLogin(transaction, wanted.login)) throw new Refusal(409, 'login-taken');
      await transaction
        .insertInto('people')
        .values({
          ...{ id, role: wanted.role, login: wanted.login, name: wanted.name },
          number: wanted.number ?? null,
          invitation_hash: hashToken(token),
          invitation_until: sql`now() + make_interval(days => ${invitationDays})`,
        })
        .execute();
      await record(transaction, {
        ...{ actor: personOf(request).id, action: 'person-made', subject: id },
        detail: { role: wanted.role },
      });
    });
    return { id, token };
  });

  app.post('/api/invitation', anybody, async (request, reply) => {
    const { token, password } = invitationSchema.parse(request.body);
    const person = await withTries(db, [triesFrom(request.ip, 'invitation')], () =>
      invitedBy(token),
    );
    if (isCommonPassword(password, person.login)) throw new Refusal(400, 'common-password');
    const hash = await hashPassword(password);
    await db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('people')
        .set({ password_hash: hash, invitation_hash: null, invitation_until: null })
        .where('id', '=', person.id)
        .execute();
      await record(transaction, {
        ...{ actor: person.id, action: 'invitation-used', subject: person.id },
      });
    });
    await logIn(db, person.id, request, reply);
    return { id: person.id };
  });

  app.post('/api/join', anybody, async (request, reply) => {
    const { code, login, name, number, password } = joinSchema.parse(request.body);
    const cohort = await withTries(db, [triesFrom(request.ip, 'join')], async () => {
      const found = await findCohortByCode(db, code.trim().toUpperCase());
      if (!found) throw new Refusal(403, 'wrong-code');
      return found;
    });
    if (isCommonPassword(password, login)) throw new Refusal(400, 'common-password');
    const hash = await hashPassword(password);
    const id = newId();
    await db.transaction().execute(async (transaction) => {
      if (await findByLogin(transaction, login)) throw new Refusal(409, 'login-taken');
      await transaction
        .insertInto('people')
        .values({ id, role: 'recruit', login, name, number: number || null, password_hash: hash })
        .execute();
      await transaction
        .insertInto('members')
        .values({ cohort_id: cohort.id, person_id: id })
        .execute();
      await record(transaction, { actor: id, action: 'joined', subject: cohort.id });
    });
    await logIn(db, id, request, reply);
    return { id };
  });

  app.get('/api/my/data', { config: { access: 'person', ...perPerson(30) } }, async (request) => {
    const { id } = personOf(request);
    const attempts = await resultsOfPerson(db, id);
    return {
      person: await findPerson(db, id),
      sessions: await sessionsOf(db, id),
      accommodation: (await findAccommodation(db, id)) ?? null,
      assignments: await assignmentsOfPerson(db, id),
      attempts: await Promise.all(
        attempts.map(async (it) => ({ ...it, steps: await stepsOf(db, it.id) })),
      ),
      // Who looked, and what was done to them: every line that names this person.
      audit: await db
        .selectFrom('audit')
        .select(['at', 'actor', 'action', 'detail'])
        .where(({ or, eb }) => or([eb('subject', '=', id), eb('actor', '=', id)]))
        .orderBy('n')
        .execute(),
    };
  });

  app.delete('/api/people/:id', { config: { access: ['administrator'] } }, async (request) => {
    const { id } = request.params as { id: string };
    const actor = personOf(request).id;
    if (id === actor) throw new Refusal(409, 'not-yourself');
    await db.transaction().execute(async (transaction) => {
      const gone = await transaction.deleteFrom('people').where('id', '=', id).executeTakeFirst();
      if (Number(gone.numDeletedRows) === 0) throw absent();
      // The id stays in the log, and nothing that says whose it was.
      await record(transaction, { actor, action: 'person-erased', subject: id });
    });
    return {};
  });

  async function invitedBy(token: string) {
    const person = await db
      .selectFrom('people')
      .select(['id', 'login'])
      .where('invitation_hash', '=', hashToken(token))
      .where('invitation_until', '>', sql<Date>`now()`)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (!person) throw new Refusal(403, 'invitation-over');
    return person;
  }
}
