import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresState } from './ask-postgres.ts';
import type { Binaries } from './postgres-binaries.ts';
import { type PostgresHome, postgresUrl } from './postgres-home.ts';

/** A PostgreSQL that answers, until it has ended. */
export interface PostgresProcess {
  port: number;
  /** True for one that was running already. */
  isAdopted: boolean;
  /** Resolved once it has ended, for whatever reason. */
  ended: Promise<void>;
  /** Lets clients finish what they are about, then ends it; harder if that takes too long. */
  stop(): Promise<void>;
}

/** How long a server may take to answer (a crash is repaired first), and to go (ms). */
const patience = { toStart: 60_000, toListen: 3_000, toStop: 15_000 };
/** How often somebody else's server is looked at (ms). */
const every = 250;

/** The server that runs on this data already, once it answers; undefined if none does. */
export async function adoptPostgres(home: PostgresHome): Promise<PostgresProcess | undefined> {
  const file = join(home.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !port) return undefined;
  const begun = Date.now();
  while (isAlive(pid) && Date.now() < begun + patience.toStart) {
    const state = await postgresState(postgresUrl(home, port, 'postgres'));
    // Nobody listens there for long: the number belongs to another program by now.
    if (state === 'away' && Date.now() > begun + patience.toListen) return undefined;
    if (state === 'ready') {
      const ended = new Promise<void>((resolve) => watch(pid, resolve));
      return { port, isAdopted: true, ended, stop: () => stopPid(pid, ended) };
    }
    await sleep(every);
  }
  return undefined;
}

/** Starts a server on this data and resolves once it answers; `signal` gives that up. */
export async function spawnPostgres(
  { postgres }: Binaries,
  home: PostgresHome,
  port: number,
  signal: AbortSignal,
): Promise<PostgresProcess> {
  const server = spawn(
    postgres,
    [
      ...['-D', home.data, '-p', String(port)],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      // A segment of the log that is used again keeps what stood in it (privacy/scrub.ts).
      ...['-c', 'wal_recycle=off'],
    ],
    { ...home.owner, stdio: ['ignore', 'ignore', 'pipe'], cwd: home.data, env: {} },
  );
  const said: string[] = [];
  server.stderr?.on('data', (text) => said.splice(0, said.length - 20, String(text)));
  const ended = new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.once('exit', () => resolve());
  });
  await untilReady(postgresUrl(home, port, 'postgres'), server, said, signal);
  return { port, isAdopted: false, ended, stop: () => stopChild(server, ended) };
}

async function untilReady(
  url: string,
  server: ChildProcess,
  said: string[],
  signal: AbortSignal,
): Promise<void> {
  const until = Date.now() + patience.toStart;
  while (Date.now() < until && !signal.aborted && server.exitCode === null) {
    if ((await postgresState(url)) === 'ready') return;
    await sleep(100);
  }
  server.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start: ${said.join('').trim()}`);
}

async function stopChild(server: ChildProcess, ended: Promise<void>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  const isLate = await Promise.race([
    ended.then(() => false),
    sleep(patience.toStop, true, { ref: false }),
  ]);
  if (isLate) server.kill('SIGQUIT');
  await ended;
}

async function stopPid(pid: number, ended: Promise<void>): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  await Promise.race([ended, sleep(patience.toStop)]);
}

function watch(pid: number, gone: () => void): void {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    gone();
  }, every);
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
