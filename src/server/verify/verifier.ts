import { Worker } from 'node:worker_threads';
import type { Step } from '#core/attempt/attempt.ts';
import type { Result } from '#core/basics/result.ts';
import type { Forged, Pinned, Verified } from './verify-attempt.ts';

type Answer = Result<Verified, Forged>;
interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** No attempt may keep the worker for longer (ms). */
const patience = 20_000;

/** Replays attempts beside the thread that answers requests. */
export class Verifier {
  #worker: Worker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();

  verify(pinned: Pinned, steps: readonly Step[]): Promise<Answer> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(new Error('replay took too long')), patience);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#running().postMessage({ id, pinned, steps });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    worker.unref();
    worker.on('message', ({ id, answer }: { id: number; answer: Answer }) => {
      const asked = this.#waiting.get(id);
      this.#waiting.delete(id);
      clearTimeout(asked?.timer);
      asked?.resolve(answer);
    });
    worker.on('error', (error) => this.#giveUp(error));
    this.#worker = worker;
    return worker;
  }

  #giveUp(error: unknown): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error instanceof Error ? error : new Error(String(error)));
    }
    this.#waiting.clear();
  }
}
