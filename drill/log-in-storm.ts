import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Breakage } from './broken-parts.ts';
import type { Finding, Size } from './goal.ts';
import { ownProject } from './own-folder.ts';
import { ownPostgres } from './own-postgres.ts';
import { ms, percentile } from './percentile.ts';
import { openSchool } from './school.ts';
import { startServer } from './start-server.ts';
import { Visitor } from './visitor.ts';
import { watchHealth } from './watch-health.ts';

interface Stormed {
  people: number;
  served: number;
  seconds: number;
  health: number;
}

/** G13: a morning on which three hundred log in within a minute, all from one address. */
export async function logInStorm(size: Size): Promise<Finding> {
  const isLong = size === 'long';
  const sound = isLong ? await stormed(300, 50) : await stormed(30, 4);
  const broken = await stormed(30, 4, 'in-the-way');
  const isMet = ({ people, served, seconds, health }: Stormed) =>
    served === people && seconds <= 60 && health <= 100;
  return {
    figure: inWords(sound),
    isMet: isMet(sound),
    control: `a server that looks people up on the thread that answers: ${inWords(broken)}`,
    controlFails: !isMet(broken),
  };
}

async function stormed(people: number, within: number, breakage?: Breakage): Promise<Stormed> {
  const postgres = await ownPostgres();
  const own = ownProject();
  try {
    const school = await openSchool(postgres.url, own.folder, { recruits: people });
    const server = await startServer({
      ...{ env: { DATABASE_URL: postgres.url }, project: own.folder },
      ...(breakage === undefined ? {} : { breakage }),
    });
    const health = await watchHealth(server.address);
    const begun = performance.now();
    const answers = await Promise.all(
      school.recruits.map(async (_cookie, i) => {
        await sleep((i / people) * within * 1000);
        const credentials = { login: `recruit.${i}`, password: school.password };
        return new Visitor(server.address).ask('POST', '/api/session', credentials);
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    const times = await health.stop();
    await server.stop();
    const served = answers.filter((it) => it?.status === 200).length;
    return { people, served, seconds, health: percentile(times, 0.99) };
  } finally {
    await postgres.close();
    await own.close();
  }
}

function inWords({ people, served, seconds, health }: Stormed): string {
  return `${served} of ${people} log-ins served in ${seconds.toFixed(1)} s, health p99 ${ms(health)}`;
}
