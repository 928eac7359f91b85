import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { serverFlags } from '../tools/server-flags.mjs';
import { atTheEnd } from './at-the-end.ts';
import type { ServerOrder } from './server-process.ts';

const program = fileURLToPath(new URL('./server-process.ts', import.meta.url));

export interface StartServer extends Partial<Omit<ServerOrder, 'project'>> {
  /** DATABASE_URL, or DOORSTEP_DATA for a PostgreSQL that the server runs by itself. */
  env: { DATABASE_URL: string } | { DOORSTEP_DATA: string };
  /** As `ownProject` makes it. */
  project: string;
}

/** A server in a process of its own. */
export interface DrillServer {
  address: string;
  port: number;
  pid: number;
  /** What it wrote into its log, line by line. */
  log: string[];
  hasEnded(): boolean;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as it should be. */
  stop(): Promise<void>;
}

/** Starts one and resolves once it answers. */
export async function startServer({
  env,
  project,
  port = 0,
  ...order
}: StartServer): Promise<DrillServer> {
  const { DATABASE_URL: _url, DOORSTEP_DATA: _data, ...rest } = process.env;
  const child = spawn(
    process.execPath,
    [...serverFlags, program, JSON.stringify({ ...order, port, project } satisfies ServerOrder)],
    {
      env: { ...rest, DOORSTEP_DATA: project, ...env, NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stopped = atTheEnd(async () => {
    child.stdin?.end();
    await gone;
  });
  const log: string[] = [];
  createInterface({ input: child.stderr! }).on('line', (line) => log.push(line));
  const { address, port: bound } = await firstLine(child, log);
  return {
    ...{ address, port: bound, pid: child.pid ?? 0, log },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
      await stopped();
    },
    stop: stopped,
  };
}

function firstLine(child: ChildProcess, log: string[]): Promise<{ address: string; port: number }> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', (line) => resolve(JSON.parse(line)));
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the server did not start: ${log.join('\n')}`)));
  });
}

/** The most memory a process has had so far (MB); undefined where the machine does not tell. */
export function mostMemory(pid: number): number | undefined {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}
