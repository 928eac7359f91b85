import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Visitor } from './visitor.ts';

export interface Dashboards {
  /** SHA-256 over everything that was shown. */
  hash: string;
  /** How long each took (ms). */
  times: number[];
  failed: number;
}

/** Rows of the same rank may come in any order; a hash needs one. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((it) => JSON.stringify(inOneOrder(it)));
    return items.sort();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, it]) => [key, inOneOrder(it)]);
}

/** Looks at the screens a trainer opens most, of these cohorts, as a trainer would. */
export async function dashboardsOf(
  trainer: Visitor,
  cohorts: readonly string[],
): Promise<Dashboards> {
  const hash = createHash('sha256');
  const seen: Dashboards = { hash: '', times: [], failed: 0 };
  for (const cohort of cohorts) {
    const { overview = [] } = (await look(`/api/cohorts/${cohort}/overview`)) ?? {};
    const first = overview[0]?.assignment.id;
    if (first === undefined) continue;
    await look(`/api/assignments/${first}/results`);
    await look(`/api/assignments/${first}/decisions`);
  }
  return { ...seen, hash: hash.digest('hex') };

  async function look(path: string) {
    const since = performance.now();
    const answer = await trainer.ask('GET', path);
    seen.times.push(performance.now() - since);
    if (answer?.status !== 200) seen.failed += 1;
    hash.update(JSON.stringify(inOneOrder(answer?.body)));
    return answer?.body;
  }
}
