import { type Kysely, sql } from 'kysely';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** Counts one try in the window it falls into: how many there are now, and for how long yet (s). */
export async function countTry(
  db: Db,
  key: Buffer,
  seconds: number,
): Promise<{ count: number; wait: number }> {
  const isOver = sql<boolean>`tries.until_at <= now()`;
  const { count, wait } = await db
    .insertInto('tries')
    .values({ key, count: 1, until_at: sql`now() + make_interval(secs => ${seconds})` })
    .onConflict((it) =>
      it.column('key').doUpdateSet({
        count: sql`case when ${isOver} then 1 else tries.count + 1 end`,
        until_at: sql`case when ${isOver} then excluded.until_at else tries.until_at end`,
      }),
    )
    .returning(['count', sql<string>`ceil(extract(epoch from until_at - now()))`.as('wait')])
    .executeTakeFirstOrThrow();
  return { count, wait: Math.max(1, Number(wait)) };
}

/** Takes tries back that were no guesses. */
export async function forgiveTries(db: Db, keys: readonly Buffer[]): Promise<void> {
  if (keys.length === 0) return;
  await db
    .updateTable('tries')
    .set({ count: sql`greatest(count - 1, 0)` })
    .where('key', 'in', keys)
    .execute();
}

/** Removes windows that are over. */
export async function sweepTries(db: Db): Promise<void> {
  await db.deleteFrom('tries').where('until_at', '<=', sql<Date>`now()`).execute();
}
