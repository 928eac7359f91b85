import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { migrate } from '../db/migrate.ts';
import { backupLines } from './backup-lines.ts';

/** Every table that holds something, those that others point to first. */
export const tables = [
  ...['people', 'sessions', 'recovery_codes', 'cohorts', 'members', 'scenarios', 'rubrics'],
  'exam_scenarios',
  ...[
    'assignments',
    'accommodations',
    'sittings',
    'attempts',
    'steps',
    'decisions',
    'behaviours',
    'remarks',
    'overrides',
  ],
  ...['class_runs', 'class_ballots', 'class_votes'],
  ...['settings', 'record_store', 'statements', 'holds', 'scrubbing', 'kept_statistics'],
  ...['audit', 'audit_head'],
] as const;

const format = 'doorstep-backup/1';
/** Rows read, and written, at once. */
const atOnce = 500;

interface Line {
  table: string;
  rows: unknown[];
}

export interface BackupResult {
  rows: number;
  /** SHA-256 over all lines but the last, in hex. */
  hash: string;
}

/**
 * Writes everything the database at `url` holds into one gzipped file of JSON lines, as it was at one
 * instant, however much is written meanwhile. The file gets its name only once it is whole.
 */
export async function backUp(url: string, file: string): Promise<BackupResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrate(client);
  const hash = createHash('sha256');
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    await client.query('begin isolation level repeatable read read only');
    const { rows: done } = await client.query('select name from migrations order by name');
    yield hashed(`${JSON.stringify({ format, migrations: done.map(({ name }) => name) })}\n`);
    for (const table of tables) {
      await client.query(
        `declare every_row no scroll cursor for select to_json(t) as row from ${table} t`,
      );
      for (;;) {
        const part = await client.query<{ row: unknown }>(`fetch ${atOnce} from every_row`);
        if (part.rows.length === 0) break;
        rows += part.rows.length;
        yield hashed(`${JSON.stringify({ table, rows: part.rows.map(({ row }) => row) })}\n`);
      }
      await client.query('close every_row');
    }
    await client.query('commit');
    yield `${JSON.stringify({ rows, hash: hash.copy().digest('hex') })}\n`;
  }
  function hashed(line: string): string {
    hash.update(line);
    return line;
  }
  try {
    const unfinished = `${file}.unfinished`;
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await rename(unfinished, file);
    return { rows, hash: hash.digest('hex') };
  } finally {
    await client.end();
  }
}

/**
 * Brings a backup into the empty database at `url`, in one transaction: all of it or, where a line is
 * missing or was changed, nothing.
 */
export async function restore(url: string, file: string): Promise<BackupResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await migrate(client);
    await client.query('begin');
    await requireEmpty(client);
    const result = await readInto(client, file);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select 1 from people limit 1');
  if (rows.length > 0) throw new Error('this academy is not empty: restore into a fresh one');
  // Rows that a fresh academy begins with.
  await client.query('delete from audit_head');
  await client.query('delete from scrubbing');
}

async function readInto(client: pg.Client, file: string): Promise<BackupResult> {
  const hash = createHash('sha256');
  let rows = 0;
  let isFirst = true;
  let closing: { rows: number; hash: string } | undefined;
  for await (const line of backupLines(file)) {
    const value = readLine(file, line);
    if (isFirst && value.format !== format) throw new Error(`${file} is no backup of Doorstep`);
    isFirst = false;
    if (value.hash !== undefined) {
      closing = value as unknown as { rows: number; hash: string };
      continue;
    }
    hash.update(`${line}\n`);
    if (value.table === undefined) continue;
    rows += await insert(client, value as Line);
  }
  const found = hash.digest('hex');
  if (closing === undefined) throw new Error(`${file} ends too early: it is not a whole backup`);
  if (closing.rows !== rows || closing.hash !== found) {
    throw new Error(`${file} was changed after it was written: nothing was restored`);
  }
  return { rows, hash: found };
}

function readLine(file: string, line: string): Partial<Line> & { format?: string; hash?: string } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new Error(`${file} holds a line that is none of a backup: nothing was restored`);
}

/** PostgreSQL itself turns the JSON back into rows, by the types of the table. */
async function insert(client: pg.Client, { table, rows }: Line): Promise<number> {
  if (!(tables as readonly string[]).includes(table))
    throw new Error(`no table is called ${table}`);
  await client.query(
    `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
  return rows.length;
}
