import type { FastifyInstance } from 'fastify';
import {
  type KeptStatisticsReply,
  newHoldSchema,
  type RetentionReply,
  retentionSchema,
} from '#core/academy/retention.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { perPerson } from '../auth/per-person.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { newId } from '../auth/secret.ts';
import { record } from '../db/audit.ts';
import { findCohort } from '../db/cohorts.ts';
import { findByLogin } from '../db/people.ts';
import { keptCohorts, listHolds, scrubbingNow } from '../db/retention.ts';
import { erasePeople } from '../privacy/erase.ts';
import { heldAbout } from '../privacy/held-about.ts';
import { scrubNow } from '../privacy/keep-clean.ts';
import { ownAssignment } from './assignments.ts';

const administrator = { config: { access: ['administrator'] as const } };
const staff = { config: { access: ['trainer', 'administrator'] as const } };

/** What is held, how long, and its end. */
export function privacyRoutes(app: FastifyInstance, { db }: Academy): void {
  app.get('/api/my/data', { config: { access: 'person', ...perPerson(30) } }, (request) =>
    heldAbout(db, personOf(request).id),
  );

  app.delete('/api/people/:id', administrator, async (request) => {
    const { id } = request.params as { id: string };
    const actor = personOf(request).id;
    if (id === actor) throw new Refusal(409, 'not-yourself');
    await db.transaction().execute(async (transaction) => {
      if ((await erasePeople(transaction, [id], actor, 'asked')) === 0) throw absent();
    });
    return {};
  });

  app.get('/api/retention', administrator, async (): Promise<RetentionReply> => {
    const sent = await db
      .selectFrom('statements')
      .select(({ fn }) => fn.count<string>('sent_at').as('sent'))
      .executeTakeFirstOrThrow();
    return {
      cohorts: await keptCohorts(db),
      holds: await listHolds(db),
      scrubbing: await scrubbingNow(db),
      statementsSent: Number(sent.sent),
    };
  });

  app.put('/api/cohorts/:id/retention', administrator, async (request) => {
    const { id } = request.params as { id: string };
    const { endsOn, keepMonths } = retentionSchema.parse(request.body);
    await db.transaction().execute(async (transaction) => {
      const changed = await transaction
        .updateTable('cohorts')
        .set({ ends_on: endsOn, keep_months: keepMonths })
        .where('id', '=', id)
        .executeTakeFirst();
      if (Number(changed.numUpdatedRows) === 0) throw absent();
      await record(transaction, {
        ...{ actor: personOf(request).id, action: 'retention-set', subject: id },
        detail: { endsOn, keepMonths },
      });
    });
    return {};
  });

  app.post('/api/holds', administrator, async (request) => {
    const { cohortId, login, reason } = newHoldSchema.parse(request.body);
    const found = cohortId ? await findCohort(db, cohortId) : await findByLogin(db, login ?? '');
    if (!found) throw new Refusal(404, cohortId ? 'absent' : 'login-unknown');
    const id = newId();
    const { id: actor } = personOf(request);
    const of = cohortId ? { cohort_id: found.id } : { person_id: found.id };
    await db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('holds')
        .values({ id, ...of, reason, set_by: actor })
        .execute();
      await record(transaction, { actor, action: 'hold-set', subject: found.id });
    });
    return { id };
  });

  app.delete('/api/holds/:id', administrator, async (request) => {
    const { id } = request.params as { id: string };
    const { id: actor } = personOf(request);
    await db.transaction().execute(async (transaction) => {
      const gone = await transaction
        .deleteFrom('holds')
        .where('id', '=', id)
        .returning(['person_id', 'cohort_id'])
        .executeTakeFirst();
      if (!gone) throw absent();
      const subject = gone.person_id ?? gone.cohort_id ?? id;
      await record(transaction, { actor, action: 'hold-ended', subject });
    });
    return {};
  });

  app.post('/api/scrub', administrator, async () => {
    const lacking = await scrubNow(db);
    if (lacking === undefined) throw new Refusal(409, 'scrub-running');
    return scrubbingNow(db);
  });

  app.get('/api/assignments/:id/kept-statistics', staff, async (request) => {
    const { assignment } = await ownAssignment(db, request);
    const rows = await db
      .selectFrom('kept_statistics')
      .select(['at', 'people', 'scores', 'decisions'])
      .where('assignment_id', '=', assignment.id)
      .orderBy('at')
      .execute();
    const kept = rows.map(({ at, ...it }) => ({ ...it, at: at.getTime() }));
    return { kept } satisfies KeptStatisticsReply;
  });
}
