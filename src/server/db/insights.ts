import { type Kysely, sql } from 'kysely';
import type { TakenDecision } from '#core/academy/statistics/decision-statistics.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** What was decided in the first attempt that each recruit ended: one voice each. */
export async function firstDecisions(db: Db, assignmentId: string): Promise<TakenDecision[]> {
  const rows = await db
    .with('firsts', (it) =>
      it
        .selectFrom('attempts')
        .distinctOn('person_id')
        .select('id')
        .where('assignment_id', '=', assignmentId)
        .where('ended_at', 'is not', null)
        .orderBy('person_id')
        .orderBy('number'),
    )
    .selectFrom('decisions')
    .innerJoin('firsts', 'firsts.id', 'decisions.attempt_id')
    .select(['attempt_id', 'beat', 'choice', 'cost'])
    .orderBy('attempt_id')
    .orderBy('n')
    .execute();
  return rows.map(({ attempt_id, ...it }) => ({ attempt: attempt_id, ...it }));
}

/** How often each behaviour was shown in some attempts, by attempt. */
export async function behavioursOf(
  db: Db,
  attemptIds: readonly string[],
): Promise<Map<string, Record<string, number>>> {
  if (attemptIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('behaviours')
    .selectAll()
    .where('attempt_id', 'in', attemptIds)
    .execute();
  const byAttempt = Map.groupBy(rows, ({ attempt_id }) => attempt_id);
  return new Map(
    [...byAttempt].map(([id, all]) => [
      id,
      Object.fromEntries(all.map(({ behaviour, times }) => [behaviour, times])),
    ]),
  );
}

/** How many recruits ended an assignment, and in how many of their first attempts each behaviour showed. */
export interface ShownInAssignment {
  attempts: number;
  shown: Map<string, number>;
}

export async function behavioursOfCohort(
  db: Db,
  cohortId: string,
): Promise<Map<string, ShownInAssignment>> {
  const { rows } = await sql<{ assignment_id: string; behaviour: string | null; count: number }>`
    with firsts as materialized (
      select distinct on (assignment_id, person_id) attempts.id, assignment_id
      from assignments join attempts on assignment_id = assignments.id
      where cohort_id = ${cohortId} and ended_at is not null
      order by assignment_id, person_id, number
    )
    select assignment_id, null as behaviour, count(*)::int as count
    from firsts group by assignment_id
    union all
    select assignment_id, behaviour, count(*)::int
    from firsts join behaviours on attempt_id = firsts.id
    group by assignment_id, behaviour
  `.execute(db);
  const byAssignment = Map.groupBy(rows, ({ assignment_id }) => assignment_id);
  return new Map(
    [...byAssignment].map(([id, all]) => [
      id,
      {
        attempts: all.find(({ behaviour }) => behaviour === null)?.count ?? 0,
        shown: new Map(
          all.flatMap(({ behaviour, count }) => (behaviour === null ? [] : [[behaviour, count]])),
        ),
      },
    ]),
  );
}
