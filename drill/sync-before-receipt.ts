import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#server/auth/secret.ts';
import { carefulSteps } from '../tests/server/careful-steps.ts';
import { atTheEnd } from './at-the-end.ts';
import type { Finding, Size } from './goal.ts';
import { drilled, ownFolder, ownProject } from './own-folder.ts';
import { type OwnPostgres, ownPostgres } from './own-postgres.ts';
import { openSchool } from './school.ts';
import { startServer } from './start-server.ts';
import { Visitor } from './visitor.ts';

interface Syncs {
  posts: number;
  /** What the kernel was asked, seen from outside; undefined without strace. */
  traced: number | undefined;
  /** What PostgreSQL counted. */
  counted: number;
}

/** G2: a kill cannot show whether a receipt waits for the disk; counting can. */
export async function syncBeforeReceipt(_size: Size): Promise<Finding> {
  const posts = 60;
  const sound = await synced(posts, 'on');
  const broken = await synced(posts, 'off');
  const enough = ({ traced, counted }: Syncs) => (traced ?? counted) >= posts;
  return {
    figure: inWords(sound),
    isMet: enough(sound),
    control: `a database that answers before it has written: ${inWords(broken)}`,
    controlFails: !enough(broken),
  };
}

async function synced(posts: number, commit: 'on' | 'off'): Promise<Syncs> {
  const postgres = await ownPostgres();
  const own = ownProject();
  try {
    await postgres.ask(`alter database doorstep set synchronous_commit = ${commit}`);
    const school = await openSchool(postgres.url, own.folder, { recruits: 1 });
    const trace = await straceOf(postgres.pid);
    const order = { env: { DATABASE_URL: postgres.url }, project: own.folder };
    const first = await startServer(order);
    const { address, port } = first;
    const recruit = new Visitor(address, school.recruits[0]);
    const parts = await begun(recruit, school.assignment, posts);
    // A connection tells its counts when it ends.
    await first.stop();
    const counted = await countedBy(postgres);
    const server = await startServer({ ...order, port });
    await recruit.ask('GET', '/api/session');
    const seen = trace?.seen() ?? 0;
    for (const { path, body } of parts) await recruit.ask('POST', path, body);
    const traced = trace && trace.seen() - seen;
    await server.stop();
    await trace?.stop();
    return { posts, traced, counted: (await countedBy(postgres)) - counted };
  } finally {
    await postgres.close();
    await own.close();
  }
}

/** Two attempts that were begun, and single steps of them to be sent one by one. */
async function begun(recruit: Visitor, assignment: string, posts: number) {
  const steps = carefulSteps(drilled).slice(0, posts / 2);
  const parts: { path: string; body: unknown }[] = [];
  for (const shift of [0, 1000]) {
    const id = newId();
    const wish = { id, pace: 'untimed', language: 'en', engine: '1' };
    await recruit.ask('POST', `/api/assignments/${assignment}/attempts`, wish);
    for (const [from, step] of steps.entries()) {
      const body = { from, steps: [{ ...step, at: step.at - shift }] };
      parts.push({ path: `/api/attempts/${id}/steps`, body });
    }
  }
  return parts;
}

async function countedBy(postgres: OwnPostgres): Promise<number> {
  const [row] = await postgres.ask<{ fsyncs: string }>(
    "select coalesce(sum(fsyncs), 0) fsyncs from pg_stat_io where object = 'wal'",
  );
  return Number(row?.fsyncs);
}

/** Watches a process and every process it starts from now on; undefined where that is not possible. */
async function straceOf(pid: number) {
  if (spawnSync('strace', ['-V']).status !== 0) return undefined;
  const own = ownFolder();
  const file = join(own.folder, 'trace');
  const tracer = spawn('strace', ['-f', '-e', 'fsync,fdatasync', '-o', file, '-p', String(pid)], {
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => tracer.once('exit', resolve));
  const stop = atTheEnd(async () => {
    tracer.kill('SIGINT');
    await gone;
    await own.close();
  });
  await sleep(700);
  if (tracer.exitCode === null && existsSync(file)) {
    const seen = () => readFileSync(file, 'utf8').match(/\bf(?:data)?sync\(/g)?.length ?? 0;
    return { seen, stop };
  }
  await stop();
  return undefined;
}

function inWords({ posts, traced, counted }: Syncs): string {
  const seen = traced === undefined ? 'strace is not here' : `strace saw ${traced} syncs`;
  return `${posts} posts one by one: ${seen}, PostgreSQL counted ${counted} of its log`;
}
