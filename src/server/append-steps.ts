import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import pLimit from 'p-limit';
import type { Append, Receipt } from '#core/academy/attempt-contract.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import { Refusal } from './auth/refusal.ts';
import { pinnedBy } from './db/assignments.ts';
import { type lockAttempt, stepsOf } from './db/attempts.ts';
import { connections, type Database } from './db/database.ts';
import type { AcademyTables } from './db/tables.ts';
import { paceOf } from './verify/pace-of.ts';
import type { Verifier } from './verify/verifier.ts';
import type { Verified } from './verify/verify-attempt.ts';

/** At most half of this process's connections wait for a replay: who asks anything else finds the rest. */
const atOnce = pLimit(connections / 2);

/** A transaction in which steps are appended. */
export function appending<Value>(
  db: Database,
  work: (transaction: Transaction<AcademyTables>) => Promise<Value>,
): Promise<Value> {
  return atOnce(() => db.transaction().execute(work));
}

/** Somebody in mid-sentence when an assignment closes may finish it (ms). */
const grace = 60_000;

export type LockedAttempt = NonNullable<Awaited<ReturnType<typeof lockAttempt>>>;

/** Adds what is new, replays the whole attempt, and scores it once it has ended. */
export async function appendSteps(
  db: Database,
  verifier: Verifier,
  attempt: LockedAttempt,
  { from, steps }: Append,
): Promise<Receipt> {
  const { id, head, ended_at, started_at, closing } = attempt;
  const received = await stepsOf(db, id);
  const held = received.map(bare);
  const added = newSteps(held, from, steps);
  if (added.length === 0) return receiptOf(held, ended_at !== null);
  if (ended_at !== null) throw new Refusal(409, 'already-ended');
  refuseAfterClosing(closing, started_at, added);
  const all = [...held, ...added];
  const { variant, pace } = head;
  const pinned = await pinnedBy(db, head);
  const verified = await verifier.verify({ ...pinned, variant, pace }, all);
  if (!verified.ok) throw new Refusal(422, 'does-not-fit', { ...verified.error });
  const { isEnded } = verified.value;
  const [first] = await db
    .insertInto('steps')
    .values(
      added.map((step, i) => ({
        ...{ attempt_id: id, n: held.length + i, step: JSON.stringify(step) },
      })),
    )
    .returning('received_at')
    .execute();
  const receivedAt = first?.received_at ?? started_at;
  const arrived = [...received, ...added.map((step) => ({ ...step, receivedAt }))];
  const receipt = receiptOf(all, isEnded);
  if (isEnded) await end(db, attempt, arrived, receipt.hash, verified.value);
  else await db.updateTable('attempts').set({ steps: all.length }).where('id', '=', id).execute();
  return receipt;
}

/** What was done after the assignment closed does not count, however late the rest arrives. */
function refuseAfterClosing(closing: Date, startedAt: Date, added: readonly Step[]): void {
  const left = closing.getTime() + grace - startedAt.getTime();
  const step = added.findIndex(({ elapsed }) => elapsed > left);
  if (step >= 0) throw new Refusal(422, 'does-not-fit', { kind: 'after-closing', step });
}

/** The steps that are not held yet; the same again are fine, other ones in their place are not. */
function newSteps(held: readonly Step[], from: number, sent: readonly Step[]): Step[] {
  if (from > held.length) throw new Refusal(409, 'steps-missing', { expected: held.length });
  const again = sent.slice(0, held.length - from);
  const isSame = again.every((it, i) => canonicalJson(it) === canonicalJson(held[from + i]));
  if (!isSame) throw new Refusal(409, 'other-steps-held', { steps: held.length });
  return sent.slice(again.length);
}

async function end(
  db: Database,
  { id, started_at }: LockedAttempt,
  steps: readonly (Step & { receivedAt: Date })[],
  hash: string,
  { ending, verdict, scores, breaches, decisions, behaviours }: Verified,
): Promise<void> {
  await db
    .updateTable('attempts')
    .set({
      steps: steps.length,
      steps_hash: hash,
      ended_at: new Date(),
      assurance: paceOf(started_at, steps) === 'live' ? 2 : 1,
      ending: ending ?? null,
      verdict: verdict ?? null,
      patience: scores.patience,
      wording: scores.wording,
      de_escalation: scores['de-escalation'],
      follow_through: scores['follow-through'],
      score: JSON.stringify({ scores, breaches }),
    })
    .where('id', '=', id)
    .execute()
    .catch(refuseCopy);
  if (decisions.length > 0) {
    await db
      .insertInto('decisions')
      .values(decisions.map(({ step, ...it }) => ({ attempt_id: id, n: step, ...it })))
      .execute();
  }
  if (behaviours.length > 0) {
    await db
      .insertInto('behaviours')
      .values(behaviours.map((it) => ({ attempt_id: id, ...it })))
      .execute();
  }
}

/** The database keeps every log once: two that were sent at the same moment do not slip through. */
function refuseCopy(error: unknown): never {
  const { constraint } = error as { constraint?: unknown };
  if (constraint !== 'attempts_log') throw error;
  throw new Refusal(422, 'does-not-fit', { kind: 'copied', step: 0 });
}

function receiptOf(steps: readonly Step[], isEnded: boolean): Receipt {
  return { steps: steps.length, hash: hashOf(steps), isEnded };
}

function hashOf(steps: readonly Step[]): string {
  return createHash('sha256').update(canonicalJson(steps)).digest('hex');
}

function bare({ event, at, elapsed }: Step): Step {
  return { event, at, elapsed };
}
