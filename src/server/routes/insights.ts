import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Assurance, type AttemptResult, assurances } from '#core/academy/attempt-contract.ts';
import { countingAttempt, meanScore, validScores } from '#core/academy/counting-attempt.ts';
import type {
  AssignmentOverview,
  DecisionsReply,
  GrowthReply,
  ReliabilityReply,
} from '#core/academy/insight.ts';
import { decisionStatistics } from '#core/academy/statistics/decision-statistics.ts';
import { distributionOf } from '#core/academy/statistics/distribution.ts';
import { fewest } from '#core/academy/statistics/enough.ts';
import { reliabilityOf } from '#core/academy/statistics/reliability.ts';
import type { Text } from '#core/basics/text.ts';
import { type Dimension, dimensions } from '#core/rubric/dimension.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { requireTheirs } from '../auth/require-theirs.ts';
import { assignmentsOfCohort, findAssignment } from '../db/assignments.ts';
import { resultsOfAssignment, resultsOfPerson } from '../db/attempts.ts';
import { record } from '../db/audit.ts';
import { firstDecisions } from '../db/insights.ts';
import { recruitsOf } from '../db/people.ts';
import { ownAssignment } from './assignments.ts';
import { ownCohort } from './cohorts.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };

/** Where people are, how they fare, and what that is worth. */
export function insightRoutes(app: FastifyInstance, { db }: Academy): void {
  app.get('/api/cohorts/:id/overview', staff, async (request) => {
    const { id } = await ownCohort(db, request);
    const recruits = (await recruitsOf(db, id)).length;
    const least = leastAssurance(request);
    const overview: AssignmentOverview[] = [];
    for (const assignment of await assignmentsOfCohort(db, id)) {
      const attempts = await resultsOfAssignment(db, assignment.id);
      const byPerson = [...Map.groupBy(attempts, ({ personId }) => personId).values()];
      const counting = byPerson.flatMap((own) => {
        const found = countingAttempt(assignment.counts, own);
        return found && isAssured(found, least) ? [found] : [];
      });
      overview.push({
        ...{ assignment, recruits, begun: byPerson.length },
        ended: byPerson.filter((own) => own.some(({ endedAt }) => endedAt !== null)).length,
        scores: Object.fromEntries(
          dimensions.map((it) => [it, distributionOf(counting.flatMap(scoreIn(it)))]),
        ) as AssignmentOverview['scores'],
      });
    }
    return { overview };
  });

  app.get('/api/assignments/:id/decisions', staff, async (request): Promise<DecisionsReply> => {
    const { row } = await ownAssignment(db, request);
    const decisions = await firstDecisions(db, row.id);
    const attempts = new Set(decisions.map(({ attempt }) => attempt)).size;
    const { scenario } = await db
      .selectFrom('scenarios')
      .select('scenario')
      .where('revision', '=', row.revision)
      .executeTakeFirstOrThrow();
    // Below this, a line of the table would be one person's line.
    const isEnough = attempts >= fewest.distribution;
    return {
      attempts,
      beats: isEnough ? decisionStatistics(decisions) : [],
      says: saysIn(scenario),
    };
  });

  app.get('/api/cohorts/:id/reliability', staff, async (request): Promise<ReliabilityReply> => {
    const { id } = await ownCohort(db, request);
    const scenarios = new Map<string, Map<string, number>>();
    for (const assignment of await assignmentsOfCohort(db, id)) {
      const attempts = await resultsOfAssignment(db, assignment.id);
      const means = new Map<string, number>();
      for (const [personId, own] of Map.groupBy(attempts, (it) => it.personId)) {
        const counting = countingAttempt(assignment.counts, own);
        const score = counting && meanScore(counting);
        if (score !== undefined) means.set(personId, score);
      }
      if (means.size >= fewest.reliability) scenarios.set(assignment.scenario, means);
    }
    const taken = [...scenarios.values()];
    const everybody = [...(taken[0]?.keys() ?? [])].filter((it) =>
      taken.every((all) => all.has(it)),
    );
    const scores = everybody.map((person) => taken.map((all) => all.get(person) ?? 0));
    // One scenario alone agrees with nothing, and two say little.
    if (taken.length < 3) {
      const reliability = { kind: 'too-few' as const, n: taken.length, needed: 3 };
      return { scenarios: [...scenarios.keys()], lacking: 'scenarios', reliability };
    }
    const reliability = reliabilityOf(scores);
    const lacking = reliability.kind === 'too-few' ? 'people' : null;
    return { scenarios: [...scenarios.keys()], lacking, reliability };
  });

  app.get('/api/people/:id/growth', { config: { access: 'person' } }, async (request) => {
    const { id } = request.params as { id: string };
    await requireTheirs(db, request, id);
    const attempts = (await resultsOfPerson(db, id)).filter(({ endedAt }) => endedAt !== null);
    const reply: GrowthReply = { attempts: [] };
    for (const attempt of attempts) {
      const assignment = await findAssignment(db, attempt.assignmentId);
      const isShown =
        personOf(request).id !== id ||
        assignment?.mode === 'practice' ||
        assignment?.released_at !== null;
      if (assignment && isShown) reply.attempts.push({ ...attempt, scenario: assignment.scenario });
    }
    const { id: actor } = personOf(request);
    await db
      .transaction()
      .execute((it) => record(it, { actor, action: 'person-seen', subject: id }));
    return reply;
  });
}

function scoreIn(dimension: Dimension) {
  return (attempt: AttemptResult): number[] => {
    const score = validScores(attempt)[dimension];
    return score === null ? [] : [score];
  };
}

/** `?assurance=live-paced` leaves out what is less sure than that. */
function leastAssurance({ query }: FastifyRequest): Assurance {
  const { assurance } = query as { assurance?: unknown };
  return assurances.find((it) => it === assurance) ?? 'offline';
}

function isAssured({ assurance }: AttemptResult, least: Assurance): boolean {
  return assurances.indexOf(assurance ?? 'offline') >= assurances.indexOf(least);
}

/** The words of each choice; what is only done is shown as it is done. */
function saysIn({ beats }: Scenario): Record<string, Text> {
  const choices = Object.values(beats).flatMap((beat) => Object.entries(beat.choices ?? {}));
  return Object.fromEntries(
    choices.flatMap(([id, { say, do: does }]) => {
      const text = say ?? does;
      return text === undefined ? [] : [[id, text]];
    }),
  );
}
