import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, findBinaries } from './postgres-binaries.ts';

/** A PostgreSQL that runs beside this process, reachable from this machine only. */
export interface RunningPostgres {
  /** The address of the database `doorstep`, password included. */
  url: string;
  /** True for one that was running already: whoever started it may still need it. */
  isAdopted: boolean;
  stop(): Promise<void>;
}

const user = 'doorstep';
/** PostgreSQL refuses to run as root; `nobody` exists on every Linux. */
const nobody = { uid: 65_534, gid: 65_534 };
/** How long a server may take to answer (a crash is repaired first), and to go (ms). */
const patience = { toStart: 60_000, toStop: 15_000 };

/**
 * Starts PostgreSQL with all its data in one folder, which is made if it is not there. A server that
 * outlived the process that started it is used as it is.
 */
export async function startPostgres({ folder }: { folder: string }): Promise<RunningPostgres> {
  const binaries = await findBinaries();
  const home = prepareHome(folder);
  if (!existsSync(join(home.data, 'PG_VERSION'))) await initialise(binaries, home);
  const left = await adoptRunning(home);
  if (left) return left;
  const port = await freePort();
  const server = spawn(
    binaries.postgres,
    [
      ...['-D', home.data, '-p', String(port)],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ],
    { ...home.owner, stdio: ['ignore', 'ignore', 'pipe'], cwd: home.data, env: {} },
  );
  const said: string[] = [];
  server.stderr?.on('data', (text) => said.splice(0, said.length - 20, String(text)));
  const url = urlOf(home, port);
  await untilReady(url, server, said);
  await ensureDatabase(url);
  return { url, isAdopted: false, stop: () => stopServer(server) };
}

interface Home {
  folder: string;
  data: string;
  password: string;
  owner: { uid?: number; gid?: number };
}

function prepareHome(folder: string): Home {
  const owner: Home['owner'] = process.getuid?.() === 0 ? nobody : {};
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'postgres-password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  if (owner.uid !== undefined) {
    chownSync(folder, owner.uid, owner.gid ?? owner.uid);
    chownSync(file, owner.uid, owner.gid ?? owner.uid);
  }
  return { folder, data: join(folder, 'postgres'), password: readFileSync(file, 'utf8'), owner };
}

async function initialise({ initdb }: Binaries, { folder, data, owner }: Home): Promise<void> {
  const told = await finished(
    spawn(
      initdb,
      [
        ...['-D', data, '-U', user, '--pwfile', join(folder, 'postgres-password')],
        ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin'],
        ...['--locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C'],
      ],
      { ...owner, stdio: ['ignore', 'ignore', 'pipe'], cwd: folder, env: {} },
    ),
  );
  if (told.code !== 0) throw new Error(`PostgreSQL could not make ${data}: ${told.text}`);
  chmodSync(data, 0o700);
}

/** A server whose owner was killed goes on running: it is found by its pid file. */
async function adoptRunning(home: Home): Promise<RunningPostgres | undefined> {
  const file = join(home.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !port || !isAlive(pid)) return undefined;
  const url = urlOf(home, port);
  if (!(await answers(url))) return undefined;
  await ensureDatabase(url);
  return { url, isAdopted: true, stop: () => stopPid(pid) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function untilReady(url: string, server: ChildProcess, said: string[]): Promise<void> {
  const until = Date.now() + patience.toStart;
  while (Date.now() < until) {
    if (server.exitCode !== null) break;
    if (await answers(url)) return;
    await sleep(100);
  }
  server.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start: ${said.join('').trim()}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: inPostgres(url),
    connectionTimeoutMillis: 1000,
  });
  // A server that goes away later must not end this process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: inPostgres(url) });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [user]);
    if (found.rowCount === 0) await client.query(`create database ${user}`);
  } finally {
    await client.end();
  }
}

function urlOf({ password }: Home, port: number): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${user}`;
}

/** The same server's database that is always there. */
function inPostgres(url: string): string {
  const address = new URL(url);
  address.pathname = '/postgres';
  return address.href;
}

/** Lets clients finish what they are about, then ends; harder if that takes too long. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGINT');
  const isLate = await Promise.race([
    gone.then(() => false),
    sleep(patience.toStop, true, { ref: false }),
  ]);
  if (isLate) server.kill('SIGQUIT');
  await gone;
}

async function stopPid(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  const until = Date.now() + patience.toStop;
  while (isAlive(pid) && Date.now() < until) await sleep(50);
}

function finished(child: ChildProcess): Promise<{ code: number | null; text: string }> {
  let text = '';
  child.stderr?.on('data', (part) => {
    text += String(part);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, text: text.trim() }));
  });
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
