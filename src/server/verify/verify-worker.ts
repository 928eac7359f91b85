import { parentPort } from 'node:worker_threads';
import type { Step } from '#core/attempt/attempt.ts';
import { type Pinned, verifyAttempt } from './verify-attempt.ts';

export interface VerifyAsk {
  id: number;
  pinned: Pinned;
  steps: readonly Step[];
}

parentPort?.on('message', ({ id, pinned, steps }: VerifyAsk) => {
  parentPort?.postMessage({ id, answer: verifyAttempt(pinned, steps) });
});
