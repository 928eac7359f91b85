import { type Kysely, sql } from 'kysely';
import type { AcademyTables } from '../db/tables.ts';
import { personalTables } from './personal-tables.ts';

/** What a scrub could not do: a table that was in use, or a thing the database's role may not. */
export type Lacking = string;

/** One process scrubs at a time. */
const lock = 4_310_002;
/** How long a table is waited for (ms): whoever asks after us waits as long. */
const patience = 2_000;

/**
 * Takes what was deleted out of the database's files: dead rows stay in their pages, samples in the
 * statistics and whole pages in the log until something overwrites them, which may be never. Each table
 * with people in it is written anew, then the log is closed and what lies before it is let go.
 * Returns what could not be done; undefined where another process is at it.
 */
export function scrub(db: Kysely<AcademyTables>): Promise<Lacking[] | undefined> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_lock(${lock}) as taken
    `.execute(connection);
    if (!rows[0]?.taken) return undefined;
    try {
      return await rewrite(connection);
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
      await sql`reset all`.execute(connection);
    }
  });
}

async function rewrite(connection: Kysely<AcademyTables>): Promise<Lacking[]> {
  const lacking: Lacking[] = [];
  const attempt = async (what: string, question: string) => {
    await sql
      .raw(question)
      .execute(connection)
      .catch((error: unknown) => lacking.push(`${what}: ${messageOf(error)}`));
  };
  await sql.raw(`set lock_timeout = ${patience}`).execute(connection);
  await sql.raw('set statement_timeout = 0').execute(connection);
  for (const table of await personalTables(connection)) {
    await attempt(table, `vacuum (full) ${table}`);
    // Samples of an empty table are not taken anew: the old ones would stay.
    await attempt(`statistics of ${table}`, clearStatistics(table));
    await attempt(`statistics of ${table}`, `analyze ${table}`);
  }
  await attempt('pg_statistic', 'vacuum (full) pg_statistic');
  await attempt('write-ahead log', 'select pg_switch_wal()');
  await attempt('checkpoint', 'checkpoint');
  return lacking;
}

/** Of the table's columns, and of what its indexes reckon from them. */
function clearStatistics(table: string): string {
  return `select pg_clear_attribute_stats('public', relname, attname, false)
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where attnum > 0 and not attisdropped and (attrelid = '${table}'::regclass
      or attrelid in (select indexrelid from pg_index where indrelid = '${table}'::regclass))`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
