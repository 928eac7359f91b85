import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SocketLimits, usualLimits } from '#server/socket-limits.ts';
import { atTheEnd } from './at-the-end.ts';
import type { Finding, Size } from './goal.ts';
import { ownProject } from './own-folder.ts';
import { ownPostgres } from './own-postgres.ts';
import { ms, percentile } from './percentile.ts';
import { startServer } from './start-server.ts';
import { watchHealth } from './watch-health.ts';

interface Endured {
  sockets: number;
  open: number;
  seconds: number;
  health: number;
}

/** What each kind of slow client says at first, and what it dribbles afterwards. */
const kinds = [
  { first: '', drop: '' },
  { first: 'GET / HTTP/1.1\r\nhost: localhost\r\nx-', drop: 'a' },
  {
    first:
      'POST /api/session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n' +
      'content-length: 9000\r\n\r\n{"login":"',
    drop: 'a',
  },
];

/** A server that waits for everybody as long as they like. */
const noLimits: SocketLimits = {
  ...{ requestTimeout: 0, connectionTimeout: 0, keepAliveTimeout: 0 },
  http: { headersTimeout: 0, connectionsCheckingInterval: 1000 },
};

/** G12: clients that send a letter now and then may not keep others out, nor stay. */
export async function slowSockets(size: Size): Promise<Finding> {
  const isLong = size === 'long';
  const [sockets, within] = isLong ? [1000, 30] : [100, 6];
  const sound = await endured(sockets, within, isLong ? usualLimits : shortened(usualLimits, 6));
  const broken = await endured(isLong ? 200 : 100, isLong ? 30 : 4, noLimits);
  // In seconds of a busy test run the processor's own pauses are most of what is seen.
  const isMet = ({ open, health }: Endured) => open === 0 && health <= (isLong ? 200 : 2000);
  return {
    figure: `${inWords(sound)}${isLong ? '' : ' (all limits a sixth of the usual)'}`,
    isMet: isMet(sound),
    control: `a server without limits: ${inWords(broken)}`,
    controlFails: !isMet(broken),
  };
}

function shortened({ http, ...limits }: SocketLimits, times: number): SocketLimits {
  const { requestTimeout, connectionTimeout, keepAliveTimeout } = limits;
  return {
    requestTimeout: Math.round(requestTimeout / times),
    connectionTimeout: Math.round(connectionTimeout / times),
    keepAliveTimeout: Math.round(keepAliveTimeout / times),
    http: {
      headersTimeout: Math.round(http.headersTimeout / times),
      connectionsCheckingInterval: Math.round(http.connectionsCheckingInterval / times),
    },
  };
}

async function endured(count: number, within: number, limits: SocketLimits): Promise<Endured> {
  const postgres = await ownPostgres();
  const own = ownProject();
  const server = await startServer({
    ...{ env: { DATABASE_URL: postgres.url }, project: own.folder, limits },
  });
  const open = new Set<Socket>();
  const endAll = atTheEnd(() => {
    for (const socket of open) socket.destroy();
  });
  const health = await watchHealth(server.address);
  const begun = performance.now();
  let last = begun;
  for (let i = 0; i < count; i += 1) {
    const { first, drop } = kinds[i % kinds.length]!;
    const socket = connect(server.port, 'localhost', () => socket.write(first));
    open.add(socket.resume());
    const dribble = setInterval(() => socket.writable && socket.write(drop), 700);
    socket
      .on('error', () => socket.destroy())
      .on('close', () => {
        clearInterval(dribble);
        open.delete(socket);
        last = performance.now();
      });
  }
  while (open.size > 0 && performance.now() - begun < within * 1000) await sleep(50);
  const result = {
    ...{ sockets: count, open: open.size },
    seconds: ((open.size > 0 ? performance.now() : last) - begun) / 1000,
    health: percentile(await health.stop(), 0.99),
  };
  await endAll();
  await server.stop();
  await postgres.close();
  await own.close();
  return result;
}

function inWords({ sockets, open, seconds, health }: Endured): string {
  const state = open === 0 ? 'all closed' : `${open} open still`;
  return `${sockets} slow sockets: ${state} after ${seconds.toFixed(1)} s, health p99 ${ms(health)}`;
}
