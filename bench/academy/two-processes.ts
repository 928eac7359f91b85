import { availableParallelism } from 'node:os';
import { readCatalog } from '#server/catalog.ts';
import { median, rounds } from '../rounds.ts';
import { duration, type Row, size } from '../row.ts';
import { HttpClient } from './http-client.ts';
import { withPostgres } from './own-postgres.ts';
import { inTurns, playOverHttp, plays } from './play-class.ts';
import { type Class, prepareClass } from './prepare-class.ts';
import { ServerProcess } from './server-process.ts';

const atOnce = 24;
/** Two processes with a replay thread each, PostgreSQL and the load itself: with fewer there is nothing to gain. */
const coresToScale = 6;
const mostMemory = 400e6;

/** Targets 15 and 16: a second server process on the same PostgreSQL, and what one process takes. */
export async function twoProcesses(quick: boolean): Promise<Row[]> {
  const catalog = readCatalog('scenarios');
  return withPostgres(async (url, client) => {
    const lesson = await prepareClass(client, catalog, {
      ...{ scenarios: [...catalog.scenarios.keys()], recruits: 300, each: quick ? 6 : 16 },
    });
    return ServerProcess.with(url, 2, (servers) => measure(servers, lesson, quick));
  });
}

async function measure(servers: ServerProcess[], lesson: Class, quick: boolean): Promise<Row[]> {
  const clients = servers.map((it) => new HttpClient(it.address, atOnce));
  const count = quick ? 54 : 108;
  const rates: [number[], number[]] = [[], []];
  let most = 0;
  const before = await servers[0]!.usage();
  let alone = 0;
  for (let round = 0; round <= (quick ? 2 : rounds); round += 1) {
    for (const processes of [1, 2] as const) {
      const rate = await playOn(clients.slice(0, processes), lesson, count);
      const usages = await Promise.all(servers.map((it) => it.usage()));
      most = Math.max(most, ...usages.map((it) => it.memory));
      if (round > 0) rates[processes - 1]!.push(rate);
      alone += processes === 1 ? count : count / 2;
    }
  }
  const cpu = ((await servers[0]!.usage()).cpu - before.cpu) / alone;
  for (const it of clients) it.close();
  const [one, two] = [median(rates[0]), median(rates[1])];
  const cores = availableParallelism();
  const canScale = cores >= coresToScale;
  return [
    {
      target: 15,
      what: 'attempts per second on two server processes and one PostgreSQL, against one process',
      ours: `${two.toFixed(1)} attempts/s`,
      theirs: `${one.toFixed(1)} attempts/s`,
      ratio: two / one,
      unit: 'x the rate',
      wanted: { atLeast: canScale ? 1.6 : 0.85 },
      note: `${cores} cores${canScale ? '' : ': one process, its replays, PostgreSQL and the load fill them already, so that no more than keeping pace can be asked (1.6 from six cores on)'}; a server process takes ${duration(cpu)} of processor time an attempt`,
    },
    {
      target: 16,
      what: `memory of a server process, its replay threads included, under that load (${lesson.assignments.size} scenarios)`,
      ours: size(most),
      theirs: size(mostMemory),
      ratio: most / mostMemory,
      unit: 'x the limit',
      wanted: { atMost: 1 },
      note: 'resident, the most that was seen after any round',
    },
  ];
}

/** Attempts per second when each takes the next server. */
async function playOn(clients: readonly HttpClient[], lesson: Class, count: number) {
  const todo = plays(lesson, count).map((play, i) => ({
    play,
    client: clients[i % clients.length]!,
  }));
  const taken = await inTurns(todo, atOnce, ({ play, client }) =>
    playOverHttp((...asked) => client.ask(...asked), play),
  );
  return (count / taken) * 1000;
}
