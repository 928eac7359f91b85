import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';

const folder = join(import.meta.dirname, 'migrations');
/** One process migrates at a time, whatever else the database holds. */
const lock = 4_310_001;

/** Applies, in order and each in one transaction, the migrations that the database has not seen. */
export async function migrate(client: ClientBase): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [lock]);
  try {
    await client.query(
      'create table if not exists migrations (name text primary key, at timestamptz default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const done = new Set(rows.map(({ name }) => name));
    const known = readdirSync(folder).sort();
    const newer = [...done].find((name) => !known.includes(name));
    if (newer !== undefined) {
      throw new Error(
        `the database was made by a newer Doorstep (it knows ${newer}): update first`,
      );
    }
    for (const name of known.filter((it) => !done.has(it))) await apply(client, name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]);
  }
}

async function apply(client: ClientBase, name: string): Promise<void> {
  await client.query('begin');
  try {
    // An index over a million attempts takes longer than any question may.
    await client.query('set local statement_timeout = 0');
    await client.query(readFileSync(join(folder, name), 'utf8'));
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${String(error)}`, { cause: error });
  }
}
