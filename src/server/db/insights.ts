import type { Kysely } from 'kysely';
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
