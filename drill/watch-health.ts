import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Visitor } from './visitor.ts';

/** Asks for the health once, and then every 50 ms until it is stopped; gives back how long each answer took (ms). */
export async function watchHealth(address: string): Promise<{ stop(): Promise<number[]> }> {
  const visitor = new Visitor(address);
  const times: number[] = [];
  // The first look starts the worker that replays.
  await visitor.ask('GET', '/api/health');
  let isOver = false;
  const work = (async () => {
    while (!isOver) {
      const since = performance.now();
      await visitor.ask('GET', '/api/health');
      times.push(performance.now() - since);
      await sleep(50);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await work;
      return times;
    },
  };
}
