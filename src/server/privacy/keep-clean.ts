import { type Kysely, sql } from 'kysely';
import type { AcademyTables } from '../db/tables.ts';
import { updateLedger } from './erasure-ledger.ts';
import { eraseWhoIsDue } from './retain.ts';
import { type Lacking, scrub } from './scrub.ts';

type Db = Kysely<AcademyTables>;

export interface KeepCleanOptions {
  /** Where the ledger of erasures lies. */
  folder: string;
  say: (line: string) => void;
  /** ms between two looks. */
  every?: number;
}

/** Data of up to this size are written anew within seconds; more waits for the night (bytes). */
const quick = 512 * 1024 * 1024;
/** Hours of this machine's clock in which nobody is in class. */
const night = [2, 3, 4];

/** Erases who is due, scrubs after erasures, and keeps the ledger, until it is told to stop. */
export function keepClean(db: Db, { folder, say, every = 60_000 }: KeepCleanOptions): () => void {
  let isBusy = false;
  const look = async () => {
    const due = await eraseWhoIsDue(db, Date.now());
    if (due > 0) say(`${due} people were erased: the time they are kept for is over.`);
    await updateLedger(db, folder);
    if (await isTimeToScrub(db)) await scrubNow(db);
  };
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    look()
      .catch((error: unknown) => say(`Cleaning up has to wait: ${String(error)}`))
      .finally(() => {
        isBusy = false;
      });
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}

/** Scrubs and writes down what came of it; undefined where another process is at it. */
export async function scrubNow(db: Db): Promise<Lacking[] | undefined> {
  const before = await db.selectFrom('scrubbing').select('waiting').executeTakeFirstOrThrow();
  const lacking = await scrub(db);
  if (lacking === undefined) return undefined;
  // Who was erased meanwhile waits for the next one.
  const left = lacking.length > 0 ? sql<number>`waiting` : sql<number>`waiting - ${before.waiting}`;
  await db
    .updateTable('scrubbing')
    .set({ waiting: left, done_at: new Date(), lacking: JSON.stringify(lacking) })
    .execute();
  return lacking;
}

async function isTimeToScrub(db: Db): Promise<boolean> {
  const { rows } = await sql<{ waiting: number; size: string; rested: boolean }>`
    select waiting, pg_database_size(current_database()) as size,
      -- What a role may not do is not tried every minute.
      lacking = '[]' or done_at < now() - interval '1 day' as rested
    from scrubbing
  `.execute(db);
  const [now] = rows;
  if (!now || now.waiting === 0 || !now.rested) return false;
  return Number(now.size) <= quick || night.includes(new Date().getHours());
}
