import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from '#core/attempt/attempt.ts';
import { newId } from '#server/auth/secret.ts';
import { carefulSteps } from '../tests/server/careful-steps.ts';
import type { Breakage } from './broken-parts.ts';
import { dashboardsOf } from './dashboards.ts';
import type { Finding, Size } from './goal.ts';
import { addManyAttempts } from './many-attempts.ts';
import { drilled, ownProject } from './own-folder.ts';
import { ownPostgres } from './own-postgres.ts';
import { ms, percentile } from './percentile.ts';
import { openSchool, type School } from './school.ts';
import { mostMemory, startServer } from './start-server.ts';
import { Visitor } from './visitor.ts';

interface Load {
  recruits: number;
  seconds: number;
  /** Attempts that lie in the database already. */
  older: number;
  breakage?: Breakage;
}

interface Borne {
  load: Load;
  posts: number;
  failed: number;
  receipt: number;
  dashboard: number;
  memory: number | undefined;
}

/** How often each recruit sends what was done meanwhile (ms). */
const every = 10_000;

/** G11: a whole intake practises at once while trainers look on. */
export async function manyRecruits(size: Size): Promise<Finding> {
  const isLong = size === 'long';
  const load = isLong
    ? { recruits: 600, seconds: 300, older: 200_000 }
    : { recruits: 60, seconds: 10, older: 2_000 };
  const sound = await borne(load);
  const broken = await borne({ recruits: 60, seconds: 10, older: 2_000, breakage: 'slow' });
  return {
    figure: inWords(sound),
    isMet: isBorne(sound),
    control: `a server that keeps everybody waiting: ${inWords(broken)}`,
    controlFails: !isBorne(broken),
  };
}

/** Seconds within which everybody has come: in the long form about as long as one attempt takes. */
function arrivingIn({ seconds }: Load): number {
  return seconds / 3;
}

function isBorne({ failed, receipt, dashboard, memory = 0 }: Borne): boolean {
  return failed === 0 && receipt <= 250 && dashboard <= 300 && memory < 400;
}

async function borne(load: Load): Promise<Borne> {
  const { recruits, seconds, older, breakage } = load;
  const postgres = await ownPostgres();
  const own = ownProject();
  try {
    const school = await openSchool(postgres.url, own.folder, { recruits });
    const cohorts = await addManyAttempts(postgres.url, own.folder, school, older);
    const server = await startServer({
      ...{ env: { DATABASE_URL: postgres.url }, project: own.folder },
      ...(breakage === undefined ? {} : { breakage }),
    });
    const until = performance.now() + seconds * 1000;
    const plan = carefulSteps(drilled);
    const looking = lookOn(new Visitor(server.address, school.trainer), cohorts, until);
    const times = await Promise.all(
      school.recruits.map((cookie, place) =>
        practise(new Visitor(server.address, cookie), school, plan, place, {
          arriving: arrivingIn(load) * 1000,
          until,
        }),
      ),
    );
    const looked = await looking;
    const memory = mostMemory(server.pid);
    await server.stop();
    const posts = times.flat();
    return {
      ...{ load, posts: posts.length, memory },
      failed: posts.filter((it) => it === undefined).length + looked.failed,
      receipt: percentile(
        posts.filter((it) => it !== undefined),
        0.99,
      ),
      dashboard: percentile(looked.times, 0.95),
    };
  } finally {
    await postgres.close();
    await own.close();
  }
}

/**
 * One recruit, who comes at some time within `arriving` (ms). Had all come at once, all would end in
 * step. What was done is sent every ten seconds. Gives back the ms of each; undefined: failed.
 */
async function practise(
  visitor: Visitor,
  school: School,
  plan: readonly Step[],
  place: number,
  { arriving, until }: { arriving: number; until: number },
): Promise<(number | undefined)[]> {
  const times: (number | undefined)[] = [];
  await sleep(arriving * Math.random());
  for (let round = 0; performance.now() < until; round += 1) {
    const id = newId();
    const shift = (place * 100 + round) * 1000;
    const wish = { id, pace: 'untimed', language: 'en', engine: '1' };
    await post(`/api/assignments/${school.assignment}/attempts`, wish);
    for (let from = 0; from < plan.length && performance.now() < until; from += 4) {
      const steps = plan.slice(from, from + 4).map((it) => ({ ...it, at: it.at - shift }));
      await sleep(every);
      await post(`/api/attempts/${id}/steps`, { from, steps });
    }
  }
  return times;

  async function post(path: string, body: unknown): Promise<void> {
    const since = performance.now();
    const answer = await visitor.ask('POST', path, body);
    times.push(answer?.status === 200 ? performance.now() - since : undefined);
  }
}

/** A trainer who opens one dashboard after the other, with a moment to read. */
async function lookOn(trainer: Visitor, cohorts: readonly string[], until: number) {
  const all = { times: [] as number[], failed: 0 };
  for (let i = 0; performance.now() < until; i += 1) {
    const { times, failed } = await dashboardsOf(trainer, [cohorts[i % cohorts.length]!]);
    all.times.push(...times);
    all.failed += failed;
    await sleep(500);
  }
  return all;
}

function inWords({ load, posts, failed, receipt, dashboard, memory }: Borne): string {
  const { recruits, seconds, older } = load;
  const within = Math.round(arrivingIn(load));
  const size = memory === undefined ? 'memory not told here' : `${Math.round(memory)} MB at most`;
  return (
    `${recruits} recruits, come within ${within} s, for ${seconds} s beside ${older} older attempts: ${posts} posts, ${failed} failed, ` +
    `receipt p99 ${ms(receipt)}, dashboard p95 ${ms(dashboard)}, ${size}`
  );
}
