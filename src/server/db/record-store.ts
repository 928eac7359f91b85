import { type Kysely, sql, type Transaction } from 'kysely';
import type { RecordStoreReply } from '#core/academy/record-store.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** The record store and the queue in front of it, without its secret. */
export async function readRecordStore(db: Db): Promise<RecordStoreReply> {
  const store = await db
    .selectFrom('record_store')
    .select(['endpoint', 'failed_at', 'failed_status'])
    .select(sql<string>`split_part(credentials, ':', 1)`.as('key'))
    .executeTakeFirst();
  const isWaiting = sql<boolean>`sent_at is null and refusal is null`;
  const queue = await db
    .selectFrom('statements')
    .select(({ fn }) => [
      fn.count<string>('sent_at').as('sent'),
      fn.countAll<string>().filterWhere(isWaiting).as('waiting'),
      fn.count<string>('refusal').as('refused'),
      fn.max('sent_at').as('lastSentAt'),
      fn.min('next_try').filterWhere(isWaiting).as('nextTryAt'),
    ])
    .executeTakeFirstOrThrow();
  const failedAt = store?.failed_at ?? null;
  return {
    ...{ endpoint: store?.endpoint ?? null, key: store?.key ?? null },
    ...{ sent: Number(queue.sent), waiting: Number(queue.waiting) },
    ...{ refused: Number(queue.refused), lastSentAt: momentOf(queue.lastSentAt) },
    lastFailure: failedAt && { at: failedAt.getTime(), status: store?.failed_status ?? null },
    nextTryAt: store ? momentOf(queue.nextTryAt) : null,
  };
}

function momentOf(date: Date | null): number | null {
  return date === null ? null : date.getTime();
}

/**
 * Names the record store. What failed before may have failed for the old address or key: nothing is
 * held against the new one, and whatever is left is sent without waiting.
 */
export async function writeRecordStore(
  db: Transaction<AcademyTables>,
  wanted: { endpoint: string; credentials: string },
): Promise<void> {
  const row = { ...wanted, failed_at: null, failed_status: null };
  await db
    .insertInto('record_store')
    .values(row)
    .onConflict((it) => it.column('singleton').doUpdateSet(row))
    .execute();
  await db
    .updateTable('statements')
    .set({ refusal: null, tries: 0, next_try: sql<Date>`now()` })
    .where('id', 'in', (it) =>
      it
        .selectFrom('statements')
        .select('id')
        .where('sent_at', 'is', null)
        // Those that are on their way this moment are not waited for.
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}

/** Forgets address and key; what was not sent stays in the queue. False where none was named. */
export async function forgetRecordStore(db: Transaction<AcademyTables>): Promise<boolean> {
  const gone = await db.deleteFrom('record_store').executeTakeFirst();
  return Number(gone.numDeletedRows) > 0;
}
