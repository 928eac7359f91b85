import type { FastifyInstance } from 'fastify';
import { habitsOverTime } from '#core/academy/habits-over-time.ts';
import type { BehavioursReply, GrowthReply, NamedBehaviour } from '#core/academy/insight.ts';
import { enough, fewest } from '#core/academy/statistics/enough.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { absent } from '../auth/refusal.ts';
import { requireTheirs } from '../auth/require-theirs.ts';
import { shownPeople } from '../auth/shown-people.ts';
import { assignmentsOfCohort, findAssignments } from '../db/assignments.ts';
import { resultsOfPerson } from '../db/attempts.ts';
import { record } from '../db/audit.ts';
import { behavioursOf, behavioursOfCohort } from '../db/insights.ts';
import { findPerson } from '../db/people.ts';
import { ownCohort } from './cohorts.ts';

/** How people come to speak over the weeks: scores, behaviours of the rubric, and old habits. */
export function growthRoutes(app: FastifyInstance, academy: Academy): void {
  const { db, catalog } = academy;
  const { rubric } = catalog.rubric;

  const access = { access: 'person' } as const;
  app.get('/api/people/:id/growth', { config: access }, async (request): Promise<GrowthReply> => {
    const { id } = request.params as { id: string };
    await requireTheirs(db, request, id);
    const viewer = personOf(request);
    const found = await findPerson(db, id);
    if (!found) throw absent();
    const attempts = await shownAttempts(academy, id, viewer.id === id);
    const shown = await behavioursOf(
      db,
      attempts.map((it) => it.id),
    );
    await db
      .transaction()
      .execute((it) => record(it, { actor: viewer.id, action: 'person-seen', subject: id }));
    const behaviours = attempts.map((it) => shown.get(it.id) ?? {});
    return {
      person: (await shownPeople(academy, viewer)).one(found),
      attempts: attempts.map((it, i) => ({ ...it, behaviours: behaviours[i] ?? {} })),
      behaviours: named(rubric, behaviours.flatMap(Object.keys)),
      habits: habitsOverTime(rubric, behaviours),
    };
  });

  const staff = { access: ['trainer', 'administrator'] } as const;
  app.get(
    '/api/cohorts/:id/behaviours',
    { config: staff },
    async (request): Promise<BehavioursReply> => {
      const { id } = await ownCohort(db, request);
      const byAssignment = await behavioursOfCohort(db, id);
      const assignments = (await assignmentsOfCohort(db, id)).flatMap((it) => {
        const found = byAssignment.get(it.id);
        return found ? [{ ...it, ...found }] : [];
      });
      // Of fewer, even the name of a behaviour would tell who it was.
      const ids = assignments.flatMap(({ attempts, shown }) =>
        attempts < fewest.distribution ? [] : [...shown.keys()],
      );
      return {
        assignments: assignments.map(({ id, scenario, opensAt, attempts, shown }) => ({
          ...{ id, scenario, opensAt },
          shares: enough(attempts, fewest.distribution, () =>
            Object.fromEntries([...shown].map(([it, count]) => [it, count / attempts])),
          ),
        })),
        behaviours: named(rubric, ids),
      };
    },
  );
}

/** Ended attempts of somebody, the oldest first; their own assessments only once they are released. */
async function shownAttempts({ db }: Academy, personId: string, areOwn: boolean) {
  const attempts = (await resultsOfPerson(db, personId)).filter(({ endedAt }) => endedAt !== null);
  const assignments = await findAssignments(
    db,
    attempts.map(({ assignmentId }) => assignmentId),
  );
  return attempts.flatMap((attempt) => {
    const assignment = assignments.get(attempt.assignmentId);
    const isShown = !areOwn || assignment?.mode === 'practice' || assignment?.released_at !== null;
    return assignment && isShown ? [{ ...attempt, scenario: assignment.scenario }] : [];
  });
}

/** Those of the rubric that are asked for, in its order. */
function named({ behaviours }: Rubric, ids: readonly string[]): NamedBehaviour[] {
  const asked = new Set(ids);
  return Object.entries(behaviours)
    .filter(([id]) => asked.has(id))
    .map(([id, { name, dimension, sign }]) => ({ id, name, dimension, sign }));
}
