import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureDatabase } from './ask-postgres.ts';
import { findBinaries } from './postgres-binaries.ts';
import { postgresUrl, preparePostgresHome } from './postgres-home.ts';
import { adoptPostgres, type PostgresProcess, spawnPostgres } from './postgres-process.ts';

/** A PostgreSQL that runs beside this process, reachable from this machine only. */
export interface RunningPostgres {
  /** The address of the database `doorstep`, password included; it stays the same. */
  url: string;
  /** True for one that was running already: whoever started it may still need it. */
  isAdopted: boolean;
  stop(): Promise<void>;
}

/** The first pause before a server that died is started again, and the longest (ms). */
const pause = { first: 250, longest: 10_000 };

/**
 * Starts PostgreSQL with all its data in one folder, which is made if it is not there, and starts it
 * again whenever it dies. A server that outlived the process that started it is used as it is.
 */
export async function startPostgres({
  folder,
  say = () => {},
}: {
  folder: string;
  say?: (line: string) => void;
}): Promise<RunningPostgres> {
  const binaries = await findBinaries();
  const home = await preparePostgresHome(folder, binaries);
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (port: number) =>
    (await adoptPostgres(home)) ?? (await spawnPostgres(binaries, home, port, signal));
  const first = await severalTimes(async () => run(await freePort()));
  const { port, isAdopted } = first;
  const url = postgresUrl(home, port);
  await ensureDatabase(url, postgresUrl(home, port, 'postgres'));
  const last = keepRunning(first, () => run(port), signal, say);
  return {
    ...{ url, isAdopted },
    stop: async () => {
      stopping.abort();
      await (await last).stop();
    },
  };
}

/** What a killed server leaves behind, its children and their memory, takes a moment to go. */
async function severalTimes<Value>(work: () => Promise<Value>, tries = 3): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1) throw error;
    await sleep(1000);
    return severalTimes(work, tries - 1);
  }
}

/** Starts a server again as often as it ends; once told to stop, resolves to the one that runs. */
async function keepRunning(
  first: PostgresProcess,
  start: () => Promise<PostgresProcess>,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<PostgresProcess> {
  const told = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  let running = first;
  for (let wait = pause.first; ; wait = Math.min(wait * 2, pause.longest)) {
    await Promise.race([running.ended, told]);
    await Promise.race([sleep(wait, undefined, { ref: false }), told]);
    if (signal.aborted) return running;
    say('PostgreSQL has ended; it is started again.');
    try {
      running = await start();
      wait = pause.first / 2;
      say('PostgreSQL runs again.');
    } catch (error) {
      if (!signal.aborted) say(error instanceof Error ? error.message : String(error));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
