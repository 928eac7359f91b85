import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Random, seededRandom } from '#core/basics/random.ts';
import { atTheEnd } from './at-the-end.ts';

const fates = ['lost', 'cut-short', 'twice', 'late', 'answer-lost', 'answer-cut-short'] as const;
type Fate = (typeof fates)[number];

export interface BadProxy {
  address: string;
  /** How many requests met which fate. */
  met: Map<Fate, number>;
  close(): Promise<void>;
}

/** A network between page and server that harms this share of what passes (0..1). */
export async function startBadProxy(port: number, share: number, seed: number): Promise<BadProxy> {
  const random: Random = seededRandom(seed);
  const met = new Map<Fate, number>();
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, 'localhost');
    let onAnswer: 'pass' | 'lose' | 'cut' = 'pass';
    let order = Promise.resolve();
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket
        .on('error', end)
        .on('close', end)
        .on('close', () => sockets.delete(socket));
    }
    client.on('data', (part) => {
      order = order.then(() => send(part));
    });
    upstream.on('data', (part) => {
      if (onAnswer === 'lose') return end();
      if (onAnswer === 'cut') return void client.write(half(part), end);
      client.write(part);
    });

    async function send(part: Buffer): Promise<void> {
      onAnswer = 'pass';
      const fate = nextFate(part);
      if (fate === 'lost') return end();
      if (fate === 'cut-short') return void upstream.write(half(part), end);
      if (fate === 'late') await sleep(50 + 250 * random());
      if (fate === 'twice') sendAside(part);
      if (fate === 'answer-lost') onAnswer = 'lose';
      if (fate === 'answer-cut-short') onAnswer = 'cut';
      upstream.write(part);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port: own } = server.address() as { port: number };
  return {
    ...{ address: `http://localhost:${own}`, met },
    close: atTheEnd(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }),
  };

  function nextFate(part: Buffer): Fate | undefined {
    // Only a whole request begins with its method: the rest of one goes the way it began.
    if (random() >= share || !part.subarray(0, 4).equals(Buffer.from('POST'))) return undefined;
    const fate = fates[Math.floor(random() * fates.length)]!;
    met.set(fate, (met.get(fate) ?? 0) + 1);
    return fate;
  }

  /** The same request on a line of its own; nobody waits for its answer. */
  function sendAside(part: Buffer): void {
    const other = connect(port, 'localhost', () => other.write(part));
    sockets.add(other);
    other.on('error', () => other.destroy()).on('close', () => sockets.delete(other));
    other.on('data', () => other.end());
  }
}

function half(part: Buffer): Buffer {
  return part.subarray(0, Math.floor(part.length / 2));
}
