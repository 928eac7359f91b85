import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { invitationSchema, joinSchema, newPersonSchema } from '#core/academy/person.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { hashPassword, isCommonPassword } from '../auth/passwords.ts';
import { Refusal } from '../auth/refusal.ts';
import { hashToken, newId, newToken } from '../auth/secret.ts';
import { triesFrom, withTries } from '../auth/tries.ts';
import { record } from '../db/audit.ts';
import { findCohortByCode } from '../db/cohorts.ts';
import { findByLogin, invitationDays } from '../db/people.ts';
import { endSessions } from '../db/sessions.ts';
import { logIn } from './session.ts';

const anybody = { config: { access: 'anybody' as const } };

/** Who is here: made, invited, joined. */
export function personRoutes(app: FastifyInstance, { db }: Academy): void {
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
      // It may be the second one, for somebody whose password was lost or found by another.
      await endSessions(transaction, person.id);
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
