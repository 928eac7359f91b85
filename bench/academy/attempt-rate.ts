import pg from 'pg';
import { readCatalog } from '#server/catalog.ts';
import { median, percentile, rounds } from '../rounds.ts';
import { duration, type Row } from '../row.ts';
import { playOnBareDatabase } from './bare-database.ts';
import { HttpClient } from './http-client.ts';
import { withPostgres } from './own-postgres.ts';
import { inTurns, playOverHttp, plays } from './play-class.ts';
import { type Class, prepareClass } from './prepare-class.ts';
import { ServerProcess } from './server-process.ts';
import { stepsKey } from './steps-key.ts';

/** How many attempts go on at once, each on a connection of its own. */
const atOnce = 16;
const scenarios = ['five-at-the-gate', 'empty-desk', 'family-matter', 'third-call'];

/** Target 13: attempts verified and stored, against the bare database and against storing unverified. */
export async function attemptRate(quick: boolean): Promise<Row[]> {
  const catalog = readCatalog('scenarios');
  return withPostgres(async (url, client) => {
    const lesson = await prepareClass(client, catalog, { scenarios, recruits: 200, each: 12 });
    const measured = await ServerProcess.with(url, 2, (servers) =>
      measure(url, lesson, servers, quick),
    );
    return rowsOf(measured);
  });
}

type Side = 'ours' | 'unverified' | 'bare';

interface Measured {
  /** Attempts in each round. */
  count: number;
  /** Attempts per second, round by round. */
  rates: Record<Side, number[]>;
  /** What each request took (ms); empty for the bare database. */
  times: Record<Side, number[]>;
}

async function measure(
  url: string,
  lesson: Class,
  [ours, unverified]: ServerProcess[],
  quick: boolean,
): Promise<Measured> {
  await unverified!.skipReplay(lesson.samples.map((it) => [stepsKey(it.steps), it.verified]));
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const clients = {
    ours: new HttpClient(ours!.address, atOnce),
    unverified: new HttpClient(unverified!.address, atOnce),
  };
  const count = quick ? 48 : 96;
  const rates: Measured['rates'] = { ours: [], unverified: [], bare: [] };
  const times: Measured['times'] = { ours: [], unverified: [], bare: [] };
  for (let round = 0; round <= (quick ? 3 : rounds); round += 1) {
    for (const side of ['ours', 'unverified', 'bare'] as const) {
      const own: number[] = [];
      const taken = await inTurns(plays(lesson, count), atOnce, (play) =>
        side === 'bare'
          ? playOnBareDatabase(pool, play)
          : playOverHttp(timed(clients[side], own), play),
      );
      // The first round warms up: it solves every scenario.
      if (round === 0) continue;
      rates[side].push((count / taken) * 1000);
      times[side].push(...own);
    }
  }
  for (const it of Object.values(clients)) it.close();
  await pool.end();
  return { count, rates, times };
}

function rowsOf({ count, rates, times }: Measured): Row[] {
  const rate = (side: Side) => median(rates[side]);
  const perSecond = (side: Side) => `${rate(side).toFixed(1)} attempts/s`;
  const latencies = (side: Side) =>
    [0.5, 0.99].map((it) => `p${it * 100} ${duration(percentile(times[side], it))}`).join(', ');
  const requests = times.ours.length;
  const each = requests / (rates.ours.length * count);
  return [
    {
      target: 13,
      what: 'attempts replayed, scored and stored over HTTP, against the same rows on the bare database',
      ours: perSecond('ours'),
      theirs: perSecond('bare'),
      ratio: rate('ours') / rate('bare'),
      unit: 'x the rate',
      wanted: { atLeast: 0.2 },
      note: `${atOnce} at once, ${each.toFixed(1)} requests an attempt; bare: as many transactions from the same kind of pool, nothing asked or checked; load, server and database share this machine`,
    },
    {
      target: 13,
      what: 'the same, against storing without a replay',
      ours: perSecond('ours'),
      theirs: perSecond('unverified'),
      ratio: rate('ours') / rate('unverified'),
      unit: 'x the rate',
      wanted: { atLeast: 0.75 },
    },
    {
      target: 13,
      what: `requests under that load, p99 (${requests} of them)`,
      ours: latencies('ours'),
      theirs: latencies('unverified'),
      ratio: percentile(times.ours, 0.99) / percentile(times.unverified, 0.99),
      unit: 'x the time without a replay',
      wanted: { atMost: 1.5 },
    },
  ];
}

/** A client that notes how long each request took (ms). */
function timed(client: HttpClient, times: number[]): HttpClient['ask'] {
  return async (...asked) => {
    const since = performance.now();
    const answer = await client.ask(...asked);
    times.push(performance.now() - since);
    return answer;
  };
}
