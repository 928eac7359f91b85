import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import type { AcademyTables } from './tables.ts';

export type Database = Kysely<AcademyTables>;

/**
 * Connections of one process. Two processors are busy with fewer, and PostgreSQL as it comes takes a
 * hundred: eight processes fit, with room for backups and people who look.
 */
export const connections = 10;

/** Opens the database at an address, brought up to date. Any number of processes may do so at once. */
export async function openDatabase(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  // A connection that breaks while idle is replaced by the next question.
  pool.on('error', () => {});
  // One that breaks while it is used fails its question; unheard, it would also end this process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const client = await pool.connect();
  try {
    await migrate(client);
  } finally {
    client.release();
  }
  return new Kysely<AcademyTables>({ dialect: new PostgresDialect({ pool }) });
}
