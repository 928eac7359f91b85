import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Assurance, assurances } from '#core/academy/attempt-contract.ts';
import { meanScore } from '#core/academy/counting-attempt.ts';
import type {
  AssignmentOverview,
  DecisionsReply,
  RecruitStanding,
  ReliabilityReply,
  StandingsReply,
} from '#core/academy/insight.ts';
import {
  decisionStatistics,
  shareOnBestLine,
} from '#core/academy/statistics/decision-statistics.ts';
import { distributionOf } from '#core/academy/statistics/distribution.ts';
import { fewest } from '#core/academy/statistics/enough.ts';
import { reliabilityOf } from '#core/academy/statistics/reliability.ts';
import type { Text } from '#core/basics/text.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { shownPeople } from '../auth/shown-people.ts';
import { assignmentsOfCohort, pinnedScenario } from '../db/assignments.ts';
import { record } from '../db/audit.ts';
import { type Standing, standingsOfCohort } from '../db/counting-attempts.ts';
import type { Database } from '../db/database.ts';
import { firstDecisions } from '../db/insights.ts';
import { recruitsOf } from '../db/people.ts';
import { ownAssignment } from './assignments.ts';
import { ownCohort } from './cohorts.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };

/** Where people are, how they fare, and what that is worth. */
export function insightRoutes(app: FastifyInstance, academy: Academy): void {
  const { db } = academy;
  app.get('/api/cohorts/:id/overview', staff, async (request) => {
    const { id } = await ownCohort(db, request);
    const recruits = (await recruitsOf(db, id)).length;
    const least = leastAssurance(request);
    const standings = await standingsByAssignment(db, id);
    const assignments = await assignmentsOfCohort(db, id);
    const overview = assignments.map((assignment): AssignmentOverview => {
      const begun = standings.get(assignment.id) ?? [];
      const ended = begun.flatMap(({ counting }) => counting ?? []);
      const sure = ended.filter((it) => isAssured(it.assurance, least));
      const scores = dimensions.map((dimension) => {
        const known = sure.flatMap((it) => it.scores[dimension] ?? []);
        return [dimension, distributionOf(known)];
      });
      return {
        ...{ assignment, recruits, begun: begun.length, ended: ended.length },
        scores: Object.fromEntries(scores) as AssignmentOverview['scores'],
      };
    });
    return { overview };
  });

  app.get('/api/assignments/:id/decisions', staff, async (request): Promise<DecisionsReply> => {
    const { row } = await ownAssignment(db, request);
    const decisions = await firstDecisions(db, row.id);
    const attempts = new Set(decisions.map(({ attempt }) => attempt)).size;
    const scenario = await pinnedScenario(db, row.revision);
    // Below this, a line of the table would be one person's line.
    const isEnough = attempts >= fewest.distribution;
    return {
      attempts,
      beats: isEnough ? decisionStatistics(decisions) : [],
      onBestLine: isEnough ? shareOnBestLine(decisions) : [],
      says: saysIn(scenario),
    };
  });

  app.get('/api/cohorts/:id/reliability', staff, async (request): Promise<ReliabilityReply> => {
    const { id } = await ownCohort(db, request);
    const standings = await standingsByAssignment(db, id);
    const scenarios = new Map<string, Map<string, number>>();
    for (const assignment of await assignmentsOfCohort(db, id)) {
      const means = new Map<string, number>();
      for (const { personId, counting } of standings.get(assignment.id) ?? []) {
        const score = counting && meanScore({ scores: counting.scores, override: null });
        if (typeof score === 'number') means.set(personId, score);
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

  app.get('/api/cohorts/:id/standings', staff, async (request): Promise<StandingsReply> => {
    const { id } = await ownCohort(db, request);
    const actor = personOf(request);
    const { all } = await shownPeople(academy, actor);
    await db
      .transaction()
      .execute((it) => record(it, { actor: actor.id, action: 'results-seen', subject: id }));
    const standings = Map.groupBy(await standingsOfCohort(db, id), ({ personId }) => personId);
    return {
      assignments: await assignmentsOfCohort(db, id),
      recruits: all(await recruitsOf(db, id)).map((recruit) => ({
        recruit,
        standings: Object.fromEntries(
          (standings.get(recruit.id) ?? []).map((it) => [it.assignmentId, recruitStanding(it)]),
        ),
      })),
    };
  });
}

function recruitStanding({ counting }: Standing): RecruitStanding {
  if (counting === null) return { hasEnded: false, mean: null, assurance: null };
  const mean = meanScore({ scores: counting.scores, override: null }) ?? null;
  return { hasEnded: true, mean, assurance: counting.assurance };
}

async function standingsByAssignment(db: Database, cohortId: string) {
  const all = await standingsOfCohort(db, cohortId);
  return Map.groupBy(all, ({ assignmentId }) => assignmentId);
}

/** `?assurance=live-paced` leaves out what is less sure than that. */
function leastAssurance({ query }: FastifyRequest): Assurance {
  const { assurance } = query as { assurance?: unknown };
  return assurances.find((it) => it === assurance) ?? 'offline';
}

function isAssured(assurance: Assurance, least: Assurance): boolean {
  return assurances.indexOf(assurance) >= assurances.indexOf(least);
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
