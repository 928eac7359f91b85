import { type Kysely, sql, type Transaction } from 'kysely';
import { fewestKept } from '#core/academy/retention.ts';
import { decisionStatistics } from '#core/academy/statistics/decision-statistics.ts';
import { distributionOf } from '#core/academy/statistics/distribution.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { resultsOfAssignment } from '../db/attempts.ts';
import { firstDecisions } from '../db/insights.ts';
import { recruitsDueBy } from '../db/retention.ts';
import type { AcademyTables } from '../db/tables.ts';
import { erasePeople } from './erase.ts';

/** One process at a time looks who is due. */
const lock = 4_310_003;

/**
 * Erases everybody who is due at a time (ms since 1970), and keeps figures of them without names where
 * they are enough together. Returns how many went; the same day again changes nothing.
 */
export async function eraseWhoIsDue(db: Kysely<AcademyTables>, now: number): Promise<number> {
  const today = new Date(now).toISOString().slice(0, 10);
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_xact_lock(${lock}) as taken
    `.execute(transaction);
    if (!rows[0]?.taken) return 0;
    const due = await recruitsDueBy(transaction, today);
    if (due.length === 0) return 0;
    await keepStatistics(transaction, due);
    return erasePeople(transaction, due, undefined, 'retention');
  });
}

/** Figures of the people who go, per assignment; of fewer than five together nothing is kept. */
async function keepStatistics(
  transaction: Transaction<AcademyTables>,
  people: readonly string[],
): Promise<void> {
  const going = new Set(people);
  const assignments = await transaction
    .selectFrom('attempts')
    .select('assignment_id')
    .distinct()
    .where('person_id', 'in', [...people])
    .where('ended_at', 'is not', null)
    .execute();
  for (const { assignment_id } of assignments) {
    const results = await resultsOfAssignment(transaction, assignment_id);
    const first = results.filter((it) => it.endedAt !== null && going.has(it.personId));
    const attempts = new Map(first.reverse().map((it) => [it.personId, it]));
    if (attempts.size < fewestKept) continue;
    const kept = new Set([...attempts.values()].map(({ id }) => id));
    const decisions = await firstDecisions(transaction, assignment_id);
    const scores = dimensions.map((dimension) => {
      const known = [...attempts.values()].flatMap((it) => it.scores[dimension] ?? []);
      return [dimension, distributionOf(known)];
    });
    const ofThem = decisions.filter(({ attempt }) => kept.has(attempt));
    await transaction
      .insertInto('kept_statistics')
      .values({
        ...{ assignment_id, people: attempts.size },
        scores: JSON.stringify(Object.fromEntries(scores)),
        decisions: JSON.stringify(decisionStatistics(ofThem)),
      })
      .execute();
  }
}
