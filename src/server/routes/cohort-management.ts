import type { FastifyInstance } from 'fastify';
import { cohortNameSchema } from '#core/academy/assignment.ts';
import { moveSchema } from '#core/academy/person-management.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { absent } from '../auth/refusal.ts';
import { newCode } from '../auth/secret.ts';
import { record } from '../db/audit.ts';
import { isMember } from '../db/cohorts.ts';
import type { Database } from '../db/database.ts';
import { findPerson } from '../db/people.ts';
import { ownCohort } from './cohorts.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
const joinCodeLength = 8;

/** A cohort's name, its way in, and who leaves it. */
export function cohortManagementRoutes(app: FastifyInstance, { db }: Academy): void {
  app.put('/api/cohorts/:id', staff, async (request) => {
    const { id } = await ownCohort(db, request);
    const { name } = cohortNameSchema.parse(request.body);
    const { id: actor } = personOf(request);
    await db.transaction().execute(async (transaction) => {
      await transaction.updateTable('cohorts').set({ name }).where('id', '=', id).execute();
      await record(transaction, { actor, action: 'cohort-renamed', subject: id, detail: { name } });
    });
    return {};
  });

  app.post('/api/cohorts/:id/join-code', staff, async (request) => {
    const { id } = await ownCohort(db, request);
    const joinCode = newCode(joinCodeLength);
    await setJoinCode(db, id, joinCode, personOf(request).id);
    return { joinCode };
  });

  app.delete('/api/cohorts/:id/join-code', staff, async (request) => {
    const { id } = await ownCohort(db, request);
    await setJoinCode(db, id, null, personOf(request).id);
    return {};
  });

  app.post('/api/cohorts/:id/move', staff, async (request) => {
    const { id } = await ownCohort(db, request);
    const { personId, to } = moveSchema.parse(request.body);
    const { id: actor, role } = personOf(request);
    if (to !== null) await ownCohort(db, request, to);
    const person = await findPerson(db, personId);
    const isTheirs = person?.role === 'recruit' || role === 'administrator';
    if (!isTheirs || !(await isMember(db, id, personId))) throw absent();
    await db.transaction().execute(async (transaction) => {
      await transaction
        .deleteFrom('members')
        .where('cohort_id', '=', id)
        .where('person_id', '=', personId)
        .execute();
      if (to !== null) {
        await transaction
          .insertInto('members')
          .values({ cohort_id: to, person_id: personId })
          .onConflict((it) => it.doNothing())
          .execute();
      }
      const detail = { from: id, to };
      await record(transaction, { actor, action: 'person-moved', subject: personId, detail });
    });
    return {};
  });
}

/** A new code takes the place of the old one; without one nobody joins. */
async function setJoinCode(db: Database, id: string, code: string | null, actor: string) {
  const action = code === null ? 'joining-closed' : 'join-code-made';
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('cohorts')
      .set({ join_code: code })
      .where('id', '=', id)
      .execute();
    await record(transaction, { actor, action, subject: id });
  });
}
