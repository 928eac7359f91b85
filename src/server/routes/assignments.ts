import type { FastifyInstance, FastifyRequest } from 'fastify';
import { termsOf } from '#core/academy/accommodation.ts';
import { newAssignmentSchema } from '#core/academy/assignment.ts';
import { countingAttempt } from '#core/academy/counting-attempt.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { newId } from '../auth/secret.ts';
import { shownPeople } from '../auth/shown-people.ts';
import { accommodationInForce } from '../db/accommodations.ts';
import {
  assignmentOf,
  assignmentsOfCohort,
  assignmentsOfPerson,
  findAssignment,
} from '../db/assignments.ts';
import { resultsOfAssignment, resultsOfPerson } from '../db/attempts.ts';
import { record } from '../db/audit.ts';
import { keepTexts } from '../db/class-runs.ts';
import { isMember } from '../db/cohorts.ts';
import type { Database } from '../db/database.ts';
import { findExamScenario } from '../db/exam-scenarios.ts';
import { recruitsOf } from '../db/people.ts';
import { homeOf, queueStatements } from '../exports/queue-statements.ts';
import { ownCohort } from './cohorts.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };

/** What a cohort is asked to do, how it went, and letting the results out. */
export function assignmentRoutes(app: FastifyInstance, academy: Academy): void {
  const { db, catalog } = academy;

  app.get('/api/cohorts/:id/assignments', staff, async (request) => {
    const { id } = await ownCohort(db, request);
    return { assignments: await assignmentsOfCohort(db, id) };
  });

  app.post('/api/cohorts/:id/assignments', staff, async (request) => {
    const cohort = await ownCohort(db, request);
    const wanted = newAssignmentSchema.parse(request.body);
    const id = newId();
    const { rubric } = catalog;
    await db.transaction().execute(async (transaction) => {
      const found =
        catalog.scenarios.get(wanted.scenario) ??
        (await findExamScenario(transaction, wanted.scenario));
      if (!found) throw new Refusal(400, 'unknown-scenario');
      await keepTexts(transaction, wanted.scenario, found, rubric);
      await transaction
        .insertInto('assignments')
        .values({
          ...{ id, cohort_id: cohort.id, scenario: wanted.scenario, revision: found.revision },
          ...{ rubric: rubric.revision, mode: wanted.mode, counts: wanted.counts },
          supervised: wanted.supervised,
          allowed: wanted.allowed,
          ...{ pace: wanted.pace?.fixed ?? null, pace_reason: wanted.pace?.reason ?? null },
          opens_at: new Date(wanted.opensAt),
          closes_at: new Date(wanted.closesAt),
          created_by: personOf(request).id,
        })
        .execute();
      await record(transaction, {
        ...{ actor: personOf(request).id, action: 'assignment-made', subject: id },
        detail: { cohort: cohort.id, scenario: wanted.scenario },
      });
    });
    return { id };
  });

  app.get('/api/assignments', { config: { access: ['recruit'] } }, async (request) => {
    const { id } = personOf(request);
    const assignments = await assignmentsOfPerson(db, id);
    const results = await resultsOfPerson(db, id);
    const granted = await accommodationInForce(db, id);
    return {
      assignments: assignments.map((assignment) => {
        const own = results.filter((it) => it.assignmentId === assignment.id);
        const isShown = assignment.mode === 'practice' || assignment.releasedAt !== null;
        // Before a named person lets them out, not even whose attempt counts can be told apart.
        const counting = isShown ? countingAttempt(assignment.counts, own) : undefined;
        return {
          ...assignment,
          terms: termsOf(assignment, granted),
          attempts: own.map(({ id: attempt, number, endedAt }) => ({
            id: attempt,
            number,
            endedAt,
          })),
          result: counting ?? null,
        };
      }),
    };
  });

  app.get('/api/assignments/:id/results', staff, async (request) => {
    const { assignment, cohortId } = await ownAssignment(db, request);
    const { all } = await shownPeople(academy, personOf(request));
    await db.transaction().execute((it) =>
      record(it, {
        ...{ actor: personOf(request).id, action: 'results-seen', subject: assignment.id },
      }),
    );
    return {
      assignment,
      recruits: all(await recruitsOf(db, cohortId)),
      attempts: await resultsOfAssignment(db, assignment.id),
    };
  });

  app.post('/api/assignments/:id/release', staff, async (request) => {
    const { assignment } = await ownAssignment(db, request);
    await db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('assignments')
        .set({ released_at: new Date(), released_by: personOf(request).id })
        .where('id', '=', assignment.id)
        .execute();
      await record(transaction, {
        ...{ actor: personOf(request).id, action: 'results-released', subject: assignment.id },
      });
    });
    await queueStatements(db, assignment.id, homeOf(request));
    return {};
  });
}

/** An assignment that whoever asks may touch; absent for everybody else. */
export async function ownAssignment(db: Database, request: FastifyRequest) {
  const { id } = request.params as { id: string };
  const row = await findAssignment(db, id);
  if (!row) throw absent();
  const { role, id: personId } = personOf(request);
  const isOwn = role === 'administrator' || (await isMember(db, row.cohort_id, personId));
  if (!isOwn) throw absent();
  return { assignment: await assignmentOf(db, row), row, cohortId: row.cohort_id };
}
