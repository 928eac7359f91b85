import { type Kysely, sql } from 'kysely';
import { type AttemptResult, assurances, type Override } from '#core/academy/attempt-contract.ts';
import type { Step } from '#core/attempt/attempt.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

const shown = [
  ...(['id', 'person_id', 'assignment_id', 'number', 'started_at', 'ended_at'] as const),
  ...(['steps', 'assurance', 'ending', 'verdict', 'patience', 'wording'] as const),
  ...(['de_escalation', 'follow_through'] as const),
] as const;

/**
 * An attempt with the cohort and the closing time of its assignment, locked until the transaction
 * ends: nobody else appends to it meanwhile.
 */
export function lockAttempt(db: Db, id: string) {
  return (
    db
      .selectFrom('attempts')
      .innerJoin('assignments', 'assignments.id', 'attempts.assignment_id')
      .leftJoin('accommodations', (it) =>
        it
          .onRef('accommodations.person_id', '=', 'attempts.person_id')
          .on(sql<boolean>`coalesce(from_at <= now(), true) and coalesce(now() < until_at, true)`),
      )
      .selectAll('attempts')
      .select('assignments.cohort_id')
      // What held when it was begun still holds after an accommodation has ended.
      .select(
        sql<Date>`greatest(attempts.closes_at, assignments.closes_at + make_interval(hours => coalesce(extra_hours, 0)))`.as(
          'closing',
        ),
      )
      .where('attempts.id', '=', id)
      .forUpdate('attempts')
      .executeTakeFirst()
  );
}

export async function stepsOf(db: Db, attemptId: string): Promise<(Step & { receivedAt: Date })[]> {
  const rows = await db
    .selectFrom('steps')
    .select(['step', 'received_at'])
    .where('attempt_id', '=', attemptId)
    .orderBy('n')
    .execute();
  return rows.map(({ step, received_at }) => ({ ...step, receivedAt: received_at }));
}

export async function resultOfAttempt(db: Db, id: string): Promise<AttemptResult | undefined> {
  const row = await results(db).where('attempts.id', '=', id).executeTakeFirst();
  return row && resultOf(row);
}

export async function resultsOfAssignment(db: Db, assignmentId: string): Promise<AttemptResult[]> {
  const rows = await results(db)
    .where('assignment_id', '=', assignmentId)
    .orderBy('number')
    .execute();
  return rows.map(resultOf);
}

export async function resultsOfPerson(db: Db, personId: string): Promise<AttemptResult[]> {
  const rows = await results(db).where('person_id', '=', personId).orderBy('started_at').execute();
  return rows.map(resultOf);
}

/** Attempts with the judgement of a person, where there is one. */
function results(db: Db) {
  return db
    .selectFrom('attempts')
    .leftJoin('overrides', 'overrides.attempt_id', 'attempts.id')
    .leftJoin('people as judge', 'judge.id', 'overrides.by_id')
    .select(shown.map((it) => `attempts.${it}` as const))
    .select(({ ref }) => ref('attempts.head', '->>').key('pace').as('pace'))
    .select([
      'overrides.scores as own_scores',
      'overrides.reason',
      'overrides.at as judged_at',
      'judge.name as judge',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof results>['execute']>>[number];

function resultOf(row: Row): AttemptResult {
  return {
    id: row.id,
    personId: row.person_id,
    assignmentId: row.assignment_id,
    number: row.number,
    pace: row.pace,
    startedAt: row.started_at.getTime(),
    steps: row.steps,
    endedAt: row.ended_at?.getTime() ?? null,
    assurance: row.assurance === null ? null : (assurances[row.assurance] ?? null),
    ending: row.ending,
    verdict: row.verdict,
    scores: {
      patience: row.patience,
      wording: row.wording,
      'de-escalation': row.de_escalation,
      'follow-through': row.follow_through,
    },
    override: overrideOf(row),
  };
}

function overrideOf({ own_scores, reason, judged_at, judge }: Row): Override | null {
  if (own_scores === null || reason === null || judged_at === null) return null;
  return { scores: own_scores, reason, by: judge ?? '', at: judged_at.getTime() };
}
