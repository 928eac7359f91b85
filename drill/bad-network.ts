import type { Step } from '#core/attempt/attempt.ts';
import { carefulSteps } from '../tests/server/careful-steps.ts';
import { startBadProxy } from './bad-proxy.ts';
import type { Finding, Size } from './goal.ts';
import { OutboxRecruit } from './outbox-recruit.ts';
import { drilled, ownProject } from './own-folder.ts';
import { ownPostgres } from './own-postgres.ts';
import { openSchool } from './school.ts';
import { startServer } from './start-server.ts';
import { Visitor } from './visitor.ts';

interface Arrived {
  attempts: number;
  harmed: number;
  onServer: number;
  equal: number;
  refusals: string[];
}

/** G6: the page's own outbox sends through a network that harms a fifth of everything. */
export async function badNetwork(size: Size): Promise<Finding> {
  const attempts = size === 'long' ? 1000 : 10;
  const sound = await sent(attempts, 0.2);
  // Half of it: the next request mends most of what was believed too early.
  const broken = await sent(40, 0.5, true);
  const isWhole = ({ attempts: all, onServer, equal }: Arrived) =>
    onServer === all && equal === all;
  return {
    figure: inWords(sound),
    isMet: isWhole(sound) && sound.refusals.length === 0 && sound.harmed > 0,
    control: `an outbox that believes what it sent: ${inWords(broken)}`,
    controlFails: !isWhole(broken),
  };
}

async function sent(attempts: number, share: number, believesWhatItSent = false): Promise<Arrived> {
  const postgres = await ownPostgres();
  const own = ownProject();
  const recruits = Math.min(20, attempts / 2);
  const school = await openSchool(postgres.url, own.folder, { recruits });
  const server = await startServer({ env: { DATABASE_URL: postgres.url }, project: own.folder });
  const proxy = await startBadProxy(server.port, share, attempts);
  const cookies = new Map<string, string>();
  const stopBrowsing = asInBrowsers(proxy.address, cookies);
  try {
    const plan = carefulSteps(drilled);
    const devices = await Promise.all(
      school.recruits.map(async (cookie, place) => {
        const device = new OutboxRecruit({ believesWhatItSent });
        const visitor = new Visitor(proxy.address, cookie);
        for (let i = place; i < attempts; i += recruits) {
          await device.begin(visitor, school.assignment, shifted(plan, i));
          for (const id of device.hashes().keys()) cookies.set(id, cookie);
        }
        await device.sendAll();
        return device;
      }),
    );
    const rows = await postgres.ask<{ id: string; steps_hash: string }>(
      'select id, steps_hash from attempts where ended_at is not null',
    );
    const hashes = new Map(devices.flatMap((it) => [...it.hashes()]));
    return {
      ...{ attempts, onServer: rows.length, refusals: devices.flatMap((it) => it.refusals()) },
      harmed: [...proxy.met.values()].reduce((sum, it) => sum + it, 0),
      equal: rows.filter(({ id, steps_hash }) => hashes.get(id) === steps_hash).length,
    };
  } finally {
    stopBrowsing();
    await proxy.close();
    await server.stop();
    await postgres.close();
    await own.close();
  }
}

/** The page asks its own origin, and its browser adds origin and cookie. */
function asInBrowsers(address: string, cookies: ReadonlyMap<string, string>): () => void {
  const plain = globalThis.fetch;
  globalThis.fetch = (path, init) => {
    if (typeof path !== 'string' || !path.startsWith('/')) return plain(path, init);
    const cookie = cookies.get(path.split('/')[3] ?? '') ?? '';
    const headers = { ...(init?.headers as object), origin: address, cookie };
    return plain(`${address}${path}`, { ...init, headers });
  };
  return () => {
    globalThis.fetch = plain;
  };
}

/** Other times each time, so that none is the copy of another. */
function shifted(plan: readonly Step[], i: number): Step[] {
  return plan.map((it) => ({ ...it, at: it.at - i * 1000 }));
}

function inWords({ attempts, harmed, onServer, equal, refusals }: Arrived): string {
  const given = refusals.length === 0 ? 'outboxes empty' : `given up (${refusals.join(', ')})`;
  return `${attempts} attempts, ${harmed} requests harmed: ${onServer} whole on the server, ${equal} with the same hash, ${given}`;
}
