import { readCatalog } from '#server/catalog.ts';
import { percentile } from '../rounds.ts';
import { duration, type Row } from '../row.ts';
import { type Filled, type FilledCohort, fillAttempts } from './fill-attempts.ts';
import { HttpClient } from './http-client.ts';
import { logInAdministrator } from './log-in-everybody.ts';
import { withPostgres } from './own-postgres.ts';
import { ServerProcess } from './server-process.ts';

const mostTime = 200;
/** How much slower the largest database may be than the smallest and still count as flat. */
const flat = 1.5;

interface Measured {
  filled: Filled;
  /** p95 (ms) by dashboard, of a cohort of 300 and of the big one. */
  usual: Record<string, number>;
  big: Record<string, number>;
}

/** Target 14: every dashboard at 10,000 and 100,000 attempts, and at a million if asked for. */
export async function dashboards(quick: boolean, isMillion: boolean): Promise<Row[]> {
  const sizes = [10_000, 100_000, ...(isMillion ? [1_000_000] : [])];
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measureAt(size, quick ? 12 : 40));
  const [smallest] = measured;
  const worst = (it: Record<string, number>) => Math.max(...Object.values(it));
  const list = (it: Record<string, number>) =>
    Object.entries(it)
      .map(([name, time]) => `${name} ${duration(time)}`)
      .join(', ');
  const limits = measured.map(
    ({ filled, usual, big }): Row => ({
      target: 14,
      what: `dashboards of a cohort of 300 among ${filled.attempts.toLocaleString('en')} attempts, slowest p95`,
      ours: duration(worst(usual)),
      theirs: duration(mostTime),
      ratio: worst(usual),
      unit: 'ms',
      wanted: { atMost: mostTime },
      note: `${list(usual)}; ${filled.decisions.toLocaleString('en')} decisions, steps of nobody (dashboards read none)\n      a cohort of ${filled.big.recruits.toLocaleString('en')} in the same database: ${list(big)}`,
    }),
  );
  const growth = measured.slice(1).map(
    ({ filled, usual }): Row => ({
      target: 14,
      what: `the same ${filled.attempts.toLocaleString('en')} against ${smallest!.filled.attempts.toLocaleString('en')} attempts, all dashboards together`,
      ours: duration(sum(usual)),
      theirs: duration(sum(smallest!.usual)),
      ratio: sum(usual) / sum(smallest!.usual),
      unit: 'x the time',
      wanted: { atMost: flat },
    }),
  );
  return [...limits, ...growth];
}

function measureAt(size: number, times: number): Promise<Measured> {
  return withPostgres(async (url, client) => {
    const filled = await fillAttempts(client, readCatalog('scenarios'), size);
    const token = await logInAdministrator(client);
    return ServerProcess.with(url, 1, async ([server]) => {
      const http = new HttpClient(server!.address, 1);
      const measure = (of: FilledCohort) => measureCohort(http, token, of, times);
      const [usual, big] = [await measure(filled.usual), await measure(filled.big)];
      http.close();
      return { filled, usual, big };
    });
  });
}

/** p95 by dashboard; they take turns, and the first turn warms up. */
async function measureCohort(
  http: HttpClient,
  token: string,
  { cohort, assignments, person }: FilledCohort,
  times: number,
): Promise<Record<string, number>> {
  const taken = new Map<string, number[]>();
  for (let turn = 0; turn <= times; turn += 1) {
    const assignment = assignments[turn % assignments.length]!;
    for (const [name, path] of Object.entries({
      overview: `/api/cohorts/${cohort}/overview`,
      results: `/api/assignments/${assignment}/results`,
      decisions: `/api/assignments/${assignment}/decisions`,
      reliability: `/api/cohorts/${cohort}/reliability`,
      growth: `/api/people/${person}/growth`,
    })) {
      const since = performance.now();
      await http.ask(token, 'GET', path);
      const own = taken.get(name) ?? [];
      taken.set(name, own);
      if (turn > 0) own.push(performance.now() - since);
    }
  }
  return Object.fromEntries([...taken].map(([name, all]) => [name, percentile(all, 0.95)]));
}

function sum(of: Record<string, number>): number {
  return Object.values(of).reduce((all, it) => all + it, 0);
}
