import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import { seededRandom } from '#core/basics/random.ts';
import { fail, ok } from '#core/basics/result.ts';
import type { AskFailure } from '#web/academy/ask.ts';
import { backOff, type OutboxParts, sendRound } from '#web/academy/outbox.ts';
import type { AttemptRecord, Delivery, StoredAttempt } from '#web/storage/attempt-record.ts';
import { sha256 } from '#web/storage/sha256.ts';
import { aHead, smallPackage } from '../../browser/storage-sample.ts';

const bare = (steps: readonly Step[]) =>
  steps.map(({ event, at, elapsed }) => ({ event, at, elapsed }));

function someSteps(count: number): Step[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ event: { type: 'heard' as const }, at: 1000 + i, elapsed: i },
  }));
}

/** One assigned attempt on this device, and the academy's own copy of it. */
class Pair {
  readonly head = aHead(1);
  readonly steps: Step[];
  readonly total: number;
  held: Step[] = [];
  delivery: Delivery = {
    ...{ assignment: 'a'.repeat(32), person: 'b'.repeat(32), received: 0, isComplete: false },
  };
  /** What the network does to the next request and to its answer. */
  onTheWay: () => 'arrives' | 'lost' | 'answer-lost' | 'twice' | AskFailure = () => 'arrives';

  constructor(total: number) {
    this.total = total;
    this.steps = someSteps(total);
  }

  parts(): OutboxParts {
    const record = (): AttemptRecord => ({
      ...{ head: this.head, status: 'ended' as const, fence: 1, delivery: this.delivery },
    });
    const stored = (): StoredAttempt => ({
      ...{ attempt: { ...this.head, steps: this.steps }, record: record() },
      package: smallPackage,
    });
    return {
      hash: sha256,
      store: {
        list: async () => ok([record()]),
        load: async () => ok(stored()),
        deliver: async (_id, delivery) => {
          this.delivery = delivery;
          return ok(undefined);
        },
      },
      ask: async <Value>(_method: string, _url: string, body: unknown) => {
        const fate = this.onTheWay();
        if (typeof fate === 'object') return fail(fate);
        if (fate === 'lost') return fail({ kind: 'unreachable' as const });
        const { from, steps } = body as { from: number; steps: Step[] };
        const answer = await this.#append(from, steps);
        if (fate === 'twice') await this.#append(from, steps);
        if (fate === 'answer-lost') return fail({ kind: 'unreachable' as const });
        return answer as ReturnType<typeof ok<Value>>;
      },
    };
  }

  /** As the academy does it: the same steps again are fine, a gap is not. */
  async #append(from: number, steps: Step[]) {
    if (from > this.held.length) {
      const detail = { expected: this.held.length };
      return fail({
        ...{ kind: 'refused' as const, status: 409, code: 'steps-missing', detail },
        retryAfter: undefined,
      });
    }
    this.held = [...this.held, ...steps.slice(this.held.length - from)];
    const hash = await sha256(canonicalJson(bare(this.held)));
    return ok({ steps: this.held.length, hash, isEnded: this.held.length === this.total });
  }
}

async function untilComplete(pair: Pair, most = 2000): Promise<void> {
  for (let i = 0; i < most && !pair.delivery.isComplete; i += 1) await sendRound(pair.parts());
}

describe('the outbox', () => {
  it('delivers each step exactly once through a network that loses, doubles and forgets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 350 }), fc.integer(), async (total, seed) => {
        const random = seededRandom(seed);
        const pair = new Pair(total);
        pair.onTheWay = () => {
          const chance = random();
          if (chance < 0.1) return 'lost';
          if (chance < 0.2) return 'answer-lost';
          return chance < 0.3 ? 'twice' : 'arrives';
        };
        await untilComplete(pair);
        expect(pair.held).toEqual(bare(pair.steps));
        expect(pair.delivery).toMatchObject({ received: total, isComplete: true });
        expect(await sendRound(pair.parts())).toEqual({ kind: 'idle' });
      }),
      { numRuns: 40 },
    );
  });

  it('begins again where the academy has less than was thought', async () => {
    const pair = new Pair(120);
    pair.delivery = { ...pair.delivery, received: 90 };
    await untilComplete(pair);
    expect(pair.held).toHaveLength(120);
  });

  it('waits as long as it is told, and does not call a busy academy final', async () => {
    const pair = new Pair(5);
    const busy = { kind: 'refused' as const, status: 503, code: 'database-away', detail: {} };
    pair.onTheWay = () => ({ ...busy, retryAfter: 7000 });
    expect(await sendRound(pair.parts())).toEqual({ kind: 'wait', atLeast: 7000 });
    expect(pair.delivery.refusal).toBeUndefined();
  });

  it.each([400, 403, 404, 409, 422])(
    'a %d is final, is kept, and nothing is sent after it',
    async (status) => {
      const pair = new Pair(5);
      pair.onTheWay = () => ({
        ...{ kind: 'refused', status, code: 'does-not-fit', detail: {}, retryAfter: undefined },
      });
      await sendRound(pair.parts());
      expect(pair.delivery).toMatchObject({ received: 0, refusal: 'does-not-fit' });
      expect(await sendRound(pair.parts())).toEqual({ kind: 'idle' });
    },
  );

  it('a receipt for other steps lets go of none', async () => {
    const pair = new Pair(5);
    const parts = pair.parts();
    const receipt = { steps: 5, hash: 'f'.repeat(64), isEnded: true };
    await sendRound({ ...parts, ask: async <Value>() => ok(receipt as Value) });
    expect(pair.delivery).toMatchObject({ received: 0, isComplete: false });
    expect(pair.delivery.refusal).toBe('other-steps-held');
  });

  it('pauses double up to a minute and are spread by chance', () => {
    const pauses = [1, 2, 3, 20].map((tries) => backOff(tries, 1));
    expect(pauses).toEqual([4000, 8000, 16_000, 60_000]);
    expect(backOff(3, 0)).toBe(8000);
  });
});
