import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '#server/auth/secret.ts';
import { startPostgres } from '#server/db/embedded-postgres.ts';
import { atTheEnd } from './at-the-end.ts';
import { ownFolder } from './own-folder.ts';

/** A PostgreSQL of the drill's own, with nothing in it. */
export interface OwnPostgres {
  url: string;
  /** The process that all its others come from. */
  pid: number;
  /** The address of one more database, empty too. */
  another(): Promise<string>;
  ask<Row extends pg.QueryResultRow>(question: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Starts one; close it. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const home = ownFolder();
  const { url, stop } = await startPostgres({ folder: home.folder });
  const stopOnce = atTheEnd(stop);
  return {
    ...{ url, pid: runningIn(home.folder).pid },
    another: async () => {
      const name = `drill_${newId()}`;
      await askPostgres(url, `create database ${name}`);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    ask: (question, values) => askPostgres(url, question, values),
    close: async () => {
      await stopOnce();
      await home.close();
    },
  };
}

/** The PostgreSQL that runs with its data in an academy's folder. */
export function runningIn(folder: string): { pid: number; url: string } {
  const lines = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(folder, 'postgres-password'), 'utf8');
  const url = `postgresql://doorstep:${password}@127.0.0.1:${lines[3]}/doorstep`;
  return { pid: Number(lines[0]), url };
}

/** Asks a database one question, on a connection of its own. */
export async function askPostgres<Row extends pg.QueryResultRow>(
  url: string,
  question: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(question, values)).rows;
  } finally {
    await client.end();
  }
}
