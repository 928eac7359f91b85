import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { personChangeSchema } from '#core/academy/person-management.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { perPerson } from '../auth/per-person.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { requireTheirs } from '../auth/require-theirs.ts';
import { hashToken, newToken } from '../auth/secret.ts';
import { shownPeople } from '../auth/shown-people.ts';
import { record } from '../db/audit.ts';
import { listedPeople } from '../db/listed-people.ts';
import { findPerson, invitationDays } from '../db/people.ts';
import { endSessions, sessionsOf } from '../db/sessions.ts';
import { sessionsShown } from './session.ts';

const administrator = { config: { access: ['administrator'] as const } };
const staff = { config: { access: ['trainer', 'administrator'] as const, ...perPerson(120) } };

/** Everybody, their accounts, and the ways in and out of them. */
export function personManagementRoutes(app: FastifyInstance, academy: Academy): void {
  const { db } = academy;

  app.get('/api/people', administrator, async (request) => {
    const { one } = await shownPeople(academy, personOf(request));
    return { people: (await listedPeople(db)).map(one) };
  });

  app.put('/api/people/:id', administrator, async (request) => {
    const { id } = request.params as { id: string };
    const { isDisabled, name, number } = personChangeSchema.parse(request.body);
    const { id: actor } = personOf(request);
    // Whoever does this stays, so that there always is an administrator.
    if (isDisabled && id === actor) throw new Refusal(409, 'not-yourself');
    await db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('people')
        .set({
          id,
          ...(name === undefined ? {} : { name }),
          ...(number === undefined ? {} : { number: number || null }),
          ...(isDisabled === undefined ? {} : { disabled_at: isDisabled ? new Date() : null }),
        })
        .where('id', '=', id)
        .executeTakeFirst();
      if (Number(numUpdatedRows) === 0) throw absent();
      if (isDisabled) await endSessions(transaction, id);
      // What somebody was called does not go into a log that is never shortened.
      const detail = { renamed: name !== undefined, renumbered: number !== undefined, isDisabled };
      await record(transaction, { actor, action: 'person-changed', subject: id, detail });
    });
    return {};
  });

  app.post('/api/people/:id/invitation', staff, async (request) => {
    const { id } = request.params as { id: string };
    await requireTheirs(db, request, id);
    const { id: actor, role } = personOf(request);
    const person = await findPerson(db, id);
    // A trainer lets recruits in again; who works here is let in by an administrator.
    if (!person || (role === 'trainer' && person.role !== 'recruit')) throw absent();
    const token = newToken();
    await db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('people')
        .set({
          invitation_hash: hashToken(token),
          invitation_until: sql`now() + make_interval(days => ${invitationDays})`,
        })
        .where('id', '=', id)
        .execute();
      await record(transaction, { actor, action: 'invitation-made', subject: id });
    });
    return { token };
  });

  app.get('/api/people/:id/sessions', administrator, async (request) => {
    const id = await somebody(request);
    return { sessions: sessionsShown(await sessionsOf(db, id), personOf(request).sessionId) };
  });

  app.delete('/api/people/:id/sessions', administrator, async (request) => {
    const id = await somebody(request);
    const { id: actor } = personOf(request);
    await db.transaction().execute(async (transaction) => {
      await endSessions(transaction, id);
      await record(transaction, { actor, action: 'sessions-ended', subject: id });
    });
    return {};
  });

  async function somebody(request: FastifyRequest): Promise<string> {
    const { id } = request.params as { id: string };
    if (!(await findPerson(db, id))) throw absent();
    return id;
  }
}
