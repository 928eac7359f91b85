import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '#core/academy/attempt-contract.ts';
import type { AttemptHead, Step } from '#core/attempt/attempt.ts';
import { ok } from '#core/basics/result.ts';
import { newId } from '#server/auth/secret.ts';
import { ask } from '#web/academy/ask.ts';
import { type OutboxParts, sendRound } from '#web/academy/outbox.ts';
import type { AttemptRecord, Delivery, StoredAttempt } from '#web/storage/attempt-record.ts';
import { sha256 } from '#web/storage/sha256.ts';
import type { Visitor } from './visitor.ts';
import { hashOf } from './what-is-kept.ts';

/** One device: attempts in memory, and the page's own outbox that sends them. */
export class OutboxRecruit {
  readonly #attempts = new Map<string, { head: AttemptHead; steps: Step[]; delivery: Delivery }>();
  readonly #believesWhatItSent: boolean;

  constructor({ believesWhatItSent = false } = {}) {
    this.#believesWhatItSent = believesWhatItSent;
  }

  /** The hash of every attempt, by its id. */
  hashes(): Map<string, string> {
    return new Map([...this.#attempts].map(([id, { steps }]) => [id, hashOf(steps)]));
  }

  /** Why attempts were given up, each reason once. */
  refusals(): string[] {
    return [...new Set([...this.#attempts.values()].flatMap((it) => it.delivery.refusal ?? []))];
  }

  /** Begins an attempt over whatever network there is, as often as it takes. */
  async begin(visitor: Visitor, assignment: string, steps: Step[]): Promise<void> {
    const id = newId();
    const wish = { id, pace: 'untimed', language: 'en', engine: '1' };
    for (;;) {
      const answer = await visitor.ask('POST', `/api/assignments/${assignment}/attempts`, wish);
      if (answer?.status === 200) {
        const delivery = { assignment, person: id, received: 0, isComplete: false };
        this.#attempts.set(id, { head: answer.body.head, steps, delivery });
        return;
      }
      await sleep(10);
    }
  }

  /** Rounds of the outbox until nothing is due; pauses are as short as the drill is impatient. */
  async sendAll(): Promise<void> {
    while ((await sendRound(this.#parts())).kind !== 'idle') await sleep(5);
  }

  #parts(): OutboxParts {
    return {
      hash: sha256,
      store: {
        list: async () => ok([...this.#attempts.keys()].map((id) => this.#stored(id).record)),
        load: async (id) => ok(this.#stored(id)),
        deliver: async (id, delivery) => {
          this.#attempts.get(id)!.delivery = delivery;
          return ok(undefined);
        },
      },
      ask: async <Value>(...asked: Parameters<typeof ask>) => {
        const answer = await ask<Value>(...asked);
        const isLost = !answer.ok && answer.error.kind === 'unreachable';
        return isLost && this.#believesWhatItSent ? ok(this.#boast(asked) as Value) : answer;
      },
    };
  }

  /** Conversations go on while they are sent: a third more is there at each look. */
  #stored(id: string): StoredAttempt {
    const { head, steps, delivery } = this.#attempts.get(id)!;
    const there = steps.slice(0, delivery.received + Math.ceil(steps.length / 3));
    const record: AttemptRecord = { head, status: 'ended', fence: 1, delivery };
    return { attempt: { ...head, steps: there }, record, package: {} as StoredAttempt['package'] };
  }

  #boast([, url, body]: Parameters<typeof ask>): Receipt {
    const { steps } = this.#attempts.get(url.split('/')[3]!)!;
    const sent = body as { from: number; steps: unknown[] };
    const count = sent.from + sent.steps.length;
    return { steps: count, hash: hashOf(steps.slice(0, count)), isEnded: count === steps.length };
  }
}
