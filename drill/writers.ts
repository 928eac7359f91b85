import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '#core/academy/attempt-contract.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { newId } from '#server/auth/secret.ts';
import { carefulSteps } from '../tests/server/careful-steps.ts';
import type { School } from './school.ts';
import { type Answer, Visitor } from './visitor.ts';

/** An attempt as its recruit knows it. */
export interface Written {
  id: string;
  /** What was sent, from the first step on. */
  steps: readonly Step[];
  /** What the last receipt said. */
  receipt: Receipt;
}

/** Recruits who send steps one by one, as fast as they are taken, and again until there is a receipt. */
export interface Writers {
  attempts: readonly Written[];
  /** How many receipts came in. */
  receipts(): number;
  /** Receipts for steps that the server had later forgotten. */
  forgotten(): number;
  /** How often there was no answer, or one of 500 and more. */
  refused(): number;
  /** How many of these were other than 503 with Retry-After. */
  otherwise(): number;
  stop(): Promise<void>;
}

/** Sets one writer to work for each recruit of the school. */
export function startWriters(school: School, address: string, { atOnce = 1 } = {}): Writers {
  const attempts: Written[] = [];
  const counts = { receipts: 0, forgotten: 0, refused: 0, otherwise: 0 };
  let isOver = false;
  const plan = carefulSteps(school.scenario);
  const work = Promise.all(
    school.recruits.map((cookie, i) => write(new Visitor(address, cookie), i)),
  );
  return {
    attempts,
    receipts: () => counts.receipts,
    forgotten: () => counts.forgotten,
    refused: () => counts.refused,
    otherwise: () => counts.otherwise,
    stop: async () => {
      isOver = true;
      await work;
    },
  };

  async function write(visitor: Visitor, place: number): Promise<void> {
    for (let round = 0; !isOver; round += 1) {
      // Other times each time, so that none is the copy of another.
      const shift = (place * 10_000 + round) * 1000;
      await play(
        visitor,
        plan.map((it) => ({ ...it, at: it.at - shift })),
      );
    }
  }

  async function play(visitor: Visitor, steps: readonly Step[]): Promise<void> {
    const id = newId();
    const wish = { id, pace: 'untimed', language: 'en', engine: '1' };
    const begun = await untilTaken(visitor, `/api/assignments/${school.assignment}/attempts`, wish);
    if (begun === undefined) return;
    const written = { id, steps, receipt: { steps: 0, hash: '', isEnded: false } };
    attempts.push(written);
    for (let from = 0; from < steps.length && !isOver; from += atOnce) {
      const part = { from, steps: steps.slice(from, from + atOnce) };
      const answer = await untilTaken(visitor, `/api/attempts/${id}/steps`, part);
      if (answer === undefined) return;
      if (answer.status !== 200) {
        // The attempt or steps of it are unknown to the server, and it had acknowledged them.
        counts.forgotten += 1;
        attempts.splice(attempts.indexOf(written), 1);
        return;
      }
      counts.receipts += 1;
      written.receipt = answer.body;
    }
  }

  /** The same again until it is taken, or refused for good; undefined once it is over. */
  async function untilTaken(
    visitor: Visitor,
    path: string,
    body: unknown,
  ): Promise<Answer | undefined> {
    while (!isOver) {
      const answer = await visitor.ask('POST', path, body);
      if (answer !== undefined && answer.status < 500) return answer;
      counts.refused += 1;
      if (answer?.status !== 503 || answer.retryAfter === null) counts.otherwise += 1;
      await sleep(30);
    }
    return undefined;
  }
}
