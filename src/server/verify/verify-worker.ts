import { parentPort } from 'node:worker_threads';
import type { Step } from '#core/attempt/attempt.ts';
import type { Result } from '#core/basics/result.ts';
import { Recent } from '../recent.ts';
import { type Forged, type Pinned, type Verified, verifyAttempt } from './verify-attempt.ts';

/** A hundred kilobytes that never change: they are sent once. */
export type Texts = Pick<Pinned, 'scenario' | 'rubric'>;

export interface VerifyAsk {
  pinned: Omit<Pinned, keyof Texts>;
  /** Only if the worker said that it lacks them. */
  texts?: Texts | undefined;
  steps: readonly Step[];
}

export type ThreadMessage = VerifyAsk | 'end';

export type VerifyAnswer = Result<Verified, Forged> | 'texts-lacking';

const kept = new Recent<Texts>(64);

parentPort?.on('message', (message: ThreadMessage) => {
  if (message === 'end') parentPort?.close();
  else parentPort?.postMessage(answerTo(message));
});

function answerTo({ pinned, texts, steps }: VerifyAsk): VerifyAnswer {
  const name = `${pinned.revision} ${pinned.rubricRevision}`;
  const known = texts ? kept.keep(name, texts) : kept.get(name);
  return known ? verifyAttempt({ ...pinned, ...known }, steps) : 'texts-lacking';
}
