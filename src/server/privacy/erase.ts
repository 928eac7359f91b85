import { type Kysely, sql, type Transaction } from 'kysely';
import { Refusal } from '../auth/refusal.ts';
import { record } from '../db/audit.ts';
import { heldAmong } from '../db/retention.ts';
import type { AcademyTables } from '../db/tables.ts';

/** Why somebody is erased: an administrator said so, or their time was up. */
export type ErasureReason = 'asked' | 'retention';

/**
 * Erases people with everything that is theirs; returns how many there were. A legal hold on any of
 * them refuses all (409 `held`). Their ids stay in the log, and nothing that says whose they were; the
 * files of the database still want a scrub.
 */
export async function erasePeople(
  transaction: Transaction<AcademyTables>,
  ids: readonly string[],
  actor: string | undefined,
  why: ErasureReason,
): Promise<number> {
  if ((await heldAmong(transaction, ids)).length > 0) throw new Refusal(409, 'held');
  const gone = await transaction
    .deleteFrom('people')
    .where('id', 'in', [...ids])
    .returning('id')
    .execute();
  if (gone.length === 0) return 0;
  await sql`
    update scrubbing set waiting = waiting + ${gone.length}, since = coalesce(since, now())
  `.execute(transaction);
  for (const { id } of gone) {
    await record(transaction, { actor, action: 'person-erased', subject: id, detail: { why } });
  }
  return gone.length;
}

/** Erases those of these people who are there: a backup has brought them back. A hold was over by then. */
export function eraseAgain(db: Kysely<AcademyTables>, ids: readonly string[]): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('holds')
      .where('person_id', 'in', [...ids, ''])
      .execute();
    const held = await heldAmong(transaction, ids);
    const gone = ids.filter((id) => !held.includes(id));
    return gone.length === 0 ? 0 : erasePeople(transaction, gone, undefined, 'asked');
  });
}
