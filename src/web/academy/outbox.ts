import type { Receipt } from '#core/academy/attempt-contract.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import type { AttemptRecord, Delivery } from '#web/storage/attempt-record.ts';
import type { AttemptStore } from '#web/storage/device-store.ts';
import type { AskFailure, ask } from './ask.ts';

export interface OutboxParts {
  store: Pick<AttemptStore, 'list' | 'load' | 'deliver'>;
  ask: typeof ask;
  /** SHA-256 in hex. */
  hash(text: string): Promise<string>;
}

/** What one round came to: nothing was due, all that was due is with the academy, or wait (ms). */
export type Round = { kind: 'idle' } | { kind: 'sent' } | { kind: 'wait'; atLeast: number };

/** Most steps sent at once; the academy takes 200. */
const most = 100;
/** Refusals that another try cannot mend. */
const final = [400, 403, 404, 409, 422];

/**
 * Sends what assigned attempts hold beyond what the academy has acknowledged. The steps lie in the
 * attempt itself, so there is no second queue that could disagree with it; a step counts as
 * delivered only after a receipt whose hash is the hash of what is kept here.
 */
export async function sendRound(parts: OutboxParts): Promise<Round> {
  const kept = await parts.store.list();
  const due = kept.ok ? kept.value.filter(isDue) : [];
  if (due.length === 0) return { kind: 'idle' };
  for (const { head } of due) {
    const wait = await sendAttempt(parts, head.id);
    if (wait !== undefined) return { kind: 'wait', atLeast: wait };
  }
  return { kind: 'sent' };
}

/** How long to wait before try number `tries` (ms): doubling up to a minute, spread by chance. */
export function backOff(tries: number, chance: number): number {
  return Math.min(60_000, 2_000 * 2 ** Math.min(tries, 10)) * (0.5 + chance / 2);
}

function isDue({ delivery }: AttemptRecord): boolean {
  return delivery !== undefined && !delivery.isComplete && delivery.refusal === undefined;
}

/** Sends one attempt as far as it goes; the ms to wait, if the academy cannot take it now. */
async function sendAttempt(parts: OutboxParts, id: string): Promise<number | undefined> {
  for (;;) {
    const stored = await parts.store.load(id);
    const delivery = stored.ok ? stored.value.record.delivery : undefined;
    if (!stored.ok || !delivery) return undefined;
    const { steps } = stored.value.attempt;
    const from = Math.min(delivery.received, steps.length);
    const part = steps.slice(from, from + most).map(bare);
    if (part.length === 0) return undefined;
    const answer = await parts.ask<Receipt>('POST', `/api/attempts/${id}/steps`, {
      from,
      steps: part,
    });
    const next = answer.ok
      ? await acknowledged(parts, delivery, steps, answer.value)
      : refused(delivery, answer.error);
    if (typeof next === 'number') return next;
    await parts.store.deliver(id, next);
    if (next.isComplete || next.refusal !== undefined) return undefined;
  }
}

async function acknowledged(
  { hash }: OutboxParts,
  delivery: Delivery,
  steps: readonly Step[],
  receipt: Receipt,
): Promise<Delivery> {
  const held = steps.slice(0, receipt.steps).map(bare);
  const isSame =
    held.length === receipt.steps && (await hash(canonicalJson(held))) === receipt.hash;
  if (!isSame) return { ...delivery, refusal: 'other-steps-held' };
  return { ...delivery, received: receipt.steps, isComplete: receipt.isEnded };
}

function refused(delivery: Delivery, failure: AskFailure): Delivery | number {
  if (failure.kind === 'unreachable') return 0;
  const { status, code, detail, retryAfter } = failure;
  if (code === 'steps-missing' && typeof detail.expected === 'number') {
    return { ...delivery, received: detail.expected };
  }
  if (!final.includes(status)) return retryAfter ?? 0;
  return { ...delivery, refusal: code };
}

function bare({ event, at, elapsed }: Step): Step {
  return { event, at, elapsed };
}
