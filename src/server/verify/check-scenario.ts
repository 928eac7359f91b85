import { Worker } from 'node:worker_threads';
import type { Catalog } from '../catalog.ts';
import type { CheckAsk, CheckedFile, CheckMessage } from './check-scenario-worker.ts';

/** How long reading a file, and solving what was read, may take (ms). */
const usual = { reading: 5_000, checking: 40_000 };
export type CheckLimits = typeof usual;

const script = new URL('./check-scenario-worker.ts', import.meta.url);

/**
 * Reads and checks the text of a scenario file in a thread of its own, which is stopped when a file
 * keeps it too long or breaks it. The time starts with the work, not with the thread.
 */
export function checkScenario(
  text: string,
  { rubric, law, seed }: Catalog,
  limits: CheckLimits = usual,
): Promise<CheckedFile | 'too-slow'> {
  const ask: CheckAsk = { text, against: { rubric, law, seed } };
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: ask,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    let timer: NodeJS.Timeout | undefined;
    const finish = (answer: CheckedFile | 'too-slow') => {
      clearTimeout(timer);
      resolve(answer);
    };
    const allow = (time: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void worker.terminate();
        finish('too-slow');
      }, time);
    };
    worker.on('message', (message: CheckMessage) => {
      if (message === 'started') allow(limits.reading);
      else if (message === 'read') allow(limits.checking);
      else finish(message);
    });
    // Out of memory: no file of the size that is taken needs that much.
    worker.on('error', () => finish('too-slow'));
  });
}
