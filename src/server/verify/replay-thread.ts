import { Worker } from 'node:worker_threads';
import type { Step } from '#core/attempt/attempt.ts';
import type { Result } from '#core/basics/result.ts';
import type { Forged, Pinned, Verified } from './verify-attempt.ts';
import type { ThreadMessage, VerifyAnswer, VerifyAsk } from './verify-worker.ts';

interface Asked {
  pinned: Pinned;
  steps: readonly Step[];
  resolve(answer: Result<Verified, Forged>): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

export interface ReplayThreadOptions {
  /** How long one replay may take (ms). */
  patience: number;
  /** What runs in the thread; tests put something in its place that hangs. */
  script: URL;
}

/** A larger young generation holds 110 MB that nobody uses any more, and replays no faster. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** One thread that replays one attempt at a time; a replay that hangs or breaks it ends it. */
export class ReplayThread {
  readonly #worker: Worker;
  readonly #patience: number;
  #asked: Asked | undefined;
  #hasEnded = false;

  constructor({ patience, script }: ReplayThreadOptions) {
    this.#patience = patience;
    this.#worker = new Worker(script, { resourceLimits });
    this.#worker.unref();
    this.#worker.on('message', (answer: VerifyAnswer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the replay thread ended')));
  }

  get isBusy(): boolean {
    return this.#asked !== undefined;
  }

  /** True once it is of no more use. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  verify(pinned: Pinned, steps: readonly Step[]): Promise<Result<Verified, Forged>> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#fail(new Error('the replay took too long')),
        this.#patience,
      );
      this.#asked = { pinned, steps, resolve, reject, timer };
      this.#ask(false);
    });
  }

  /** An idle thread leaves by itself: stopping it from outside can crash the process (nodejs/node#56312). */
  async end(): Promise<void> {
    if (this.isBusy || this.#hasEnded) {
      this.#fail(new Error('the academy closes'));
      await this.#worker.terminate();
      return;
    }
    this.#hasEnded = true;
    const left = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#worker.ref();
    this.#worker.postMessage('end' satisfies ThreadMessage);
    await left;
  }

  #ask(withTexts: boolean): void {
    if (!this.#asked) return;
    const { pinned, steps } = this.#asked;
    const { scenario, rubric, ...names } = pinned;
    const ask: VerifyAsk = { pinned: names, steps };
    this.#worker.postMessage(withTexts ? { ...ask, texts: { scenario, rubric } } : ask);
  }

  #take(answer: VerifyAnswer): void {
    if (answer === 'texts-lacking') this.#ask(true);
    else this.#release()?.resolve(answer);
  }

  #fail(error: Error): void {
    this.#hasEnded = true;
    this.#release()?.reject(error);
    void this.#worker.terminate();
  }

  #release(): Asked | undefined {
    const asked = this.#asked;
    this.#asked = undefined;
    clearTimeout(asked?.timer);
    return asked;
  }
}
