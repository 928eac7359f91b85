import { availableParallelism } from 'node:os';
import type { Step } from '#core/attempt/attempt.ts';
import type { Result } from '#core/basics/result.ts';
import { ReplayThread, type ReplayThreadOptions } from './replay-thread.ts';
import type { Forged, Pinned, Verified } from './verify-attempt.ts';

type Answer = Result<Verified, Forged>;

interface Waiting {
  start(thread: ReplayThread): void;
  reject(error: Error): void;
}

export interface VerifierOptions extends ReplayThreadOptions {
  /** Most threads; each starts when all before it are busy. */
  threads: number;
}

const usual: VerifierOptions = {
  threads: Math.max(1, availableParallelism() - 1),
  patience: 20_000,
  script: new URL('./verify-worker.ts', import.meta.url),
};

/** Replays attempts beside the thread that answers requests; one that hangs costs nobody else theirs. */
export class Verifier {
  readonly #options: VerifierOptions;
  readonly #queue: Waiting[] = [];
  #threads: ReplayThread[] = [];
  #isClosed = false;

  constructor(options: Partial<VerifierOptions> = {}) {
    this.#options = { ...usual, ...options };
  }

  verify(pinned: Pinned, steps: readonly Step[]): Promise<Answer> {
    if (this.#isClosed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const start = (thread: ReplayThread) => {
        thread
          .verify(pinned, steps)
          .then(resolve, reject)
          .finally(() => this.#goOn());
      };
      this.#queue.push({ start, reject });
      this.#goOn();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#queue.splice(0)) reject(closed());
    await Promise.all(this.#threads.map((it) => it.end()));
  }

  #goOn(): void {
    while (this.#queue.length > 0) {
      const thread = this.#freeThread();
      if (!thread) return;
      this.#queue.shift()?.start(thread);
    }
  }

  /** The first that is free: what it has solved before it need not solve again. */
  #freeThread(): ReplayThread | undefined {
    this.#threads = this.#threads.filter((it) => !it.hasEnded);
    const free = this.#threads.find((it) => !it.isBusy);
    if (free || this.#threads.length >= this.#options.threads) return free;
    const started = new ReplayThread(this.#options);
    this.#threads.push(started);
    return started;
  }
}

function closed(): Error {
  return new Error('the academy closes');
}
