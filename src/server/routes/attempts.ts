import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Terms, termsOf } from '#core/academy/accommodation.ts';
import type { Assignment } from '#core/academy/assignment.ts';
import {
  type Append,
  appendSchema,
  beginSchema,
  type Receipt,
} from '#core/academy/attempt-contract.ts';
import type { AttemptHead, Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { perPerson } from '../auth/per-person.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { accommodationInForce } from '../db/accommodations.ts';
import { pinnedBy } from '../db/assignments.ts';
import { lockAttempt, stepsOf } from '../db/attempts.ts';
import { record } from '../db/audit.ts';
import { isMember } from '../db/cohorts.ts';
import type { Database } from '../db/database.ts';
import { paceOf } from '../verify/pace-of.ts';
import type { Verified } from '../verify/verify-attempt.ts';
import { ownAssignment } from './assignments.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
const rescuing = { config: { ...staff.config, ...perPerson(60) } };
const recruit = { config: { access: ['recruit'] as const } };
/** Steps are small; two thousand of them are not. */
const bodyLimit = 256 * 1024;
/** Somebody in mid-sentence when an assignment closes may finish it (ms). */
const grace = 60_000;

/** Attempts: begun here, sent as they happen, replayed here, scored here. */
export function attemptRoutes(app: FastifyInstance, { db, verifier }: Academy): void {
  app.get('/api/assignments/:id/package', recruit, async (request) => {
    const { row, assignment } = await ownAssignment(db, request);
    requireOpen(assignment, await termsFor(db, assignment, personOf(request).id));
    return pinnedBy(db, row);
  });

  app.post('/api/assignments/:id/attempts', recruit, async (request) => {
    const { row, assignment } = await ownAssignment(db, request);
    const wish = beginSchema.parse(request.body);
    const { id: personId } = personOf(request);
    const terms = await termsFor(db, assignment, personId);
    requireOpen(assignment, terms);
    if (!terms.paces.includes(wish.pace)) {
      throw new Refusal(403, 'pace-not-allowed', { paces: terms.paces });
    }
    const head: AttemptHead = {
      ...{ format: 'doorstep-attempt/1', id: wish.id, scenario: row.scenario },
      ...{ revision: row.revision, rubric: row.rubric, engine: wish.engine, mode: row.mode },
      ...{ pace: wish.pace, language: wish.language, startedAt: Date.now() },
      ...(wish.variant === undefined ? {} : { variant: wish.variant }),
    };
    return db.transaction().execute(async (transaction) => {
      // One recruit begins one attempt at a time, however many tabs ask.
      await transaction
        .selectFrom('people')
        .select('id')
        .where('id', '=', personId)
        .forUpdate()
        .execute();
      const known = await lockAttempt(transaction, wish.id);
      if (known && known.person_id !== personId) throw new Refusal(409, 'id-taken');
      if (known) return { head: known.head };
      const begun = await transaction
        .selectFrom('attempts')
        .select('id')
        .where('person_id', '=', personId)
        .where('assignment_id', '=', row.id)
        .execute();
      if (terms.allowed !== null && begun.length >= terms.allowed) {
        throw new Refusal(409, 'no-attempt-left', { allowed: terms.allowed });
      }
      await transaction
        .insertInto('attempts')
        .values({
          ...{ id: wish.id, person_id: personId, assignment_id: row.id },
          ...{ number: begun.length + 1, head: JSON.stringify(head) },
          closes_at: new Date(terms.closesAt),
        })
        .execute();
      await record(transaction, {
        ...{ actor: personId, action: 'attempt-begun', subject: wish.id },
        detail: { assignment: row.id, number: begun.length + 1 },
      });
      return { head };
    });
  });

  app.post('/api/attempts/:id/steps', { ...recruit, bodyLimit }, async (request) => {
    const { id } = request.params as { id: string };
    const sent = appendSchema.parse(request.body);
    const { id: personId } = personOf(request);
    return db.transaction().execute(async (transaction): Promise<Receipt> => {
      const attempt = await lockAttempt(transaction, id);
      if (!attempt || attempt.person_id !== personId) throw absent();
      return append(transaction, verifier, attempt, sent);
    });
  });

  // For a device that never comes back to the network: a trainer brings the file it saved.
  app.post('/api/attempts/:id/rescue', { ...rescuing, bodyLimit }, async (request) => {
    const { id } = request.params as { id: string };
    const sent = appendSchema.parse(request.body);
    const me = personOf(request);
    return db.transaction().execute(async (transaction): Promise<Receipt> => {
      const attempt = await lockAttempt(transaction, id);
      if (!attempt) throw absent();
      const isTheirs =
        me.role === 'administrator' || (await isMember(transaction, attempt.cohort_id, me.id));
      if (!isTheirs) throw absent();
      await record(transaction, {
        ...{ actor: me.id, action: 'attempt-rescued', subject: attempt.person_id },
        detail: { attempt: id, from: sent.from, steps: sent.steps.length },
      });
      return append(transaction, verifier, attempt, sent);
    });
  });
}

type Attempt = NonNullable<Awaited<ReturnType<typeof lockAttempt>>>;

/** Adds what is new, replays the whole attempt, and scores it once it has ended. */
async function append(
  db: Database,
  verifier: Academy['verifier'],
  attempt: Attempt,
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

/** What holds for this recruit here and now. */
async function termsFor(db: Database, assignment: Assignment, personId: string): Promise<Terms> {
  return termsOf(assignment, await accommodationInForce(db, personId));
}

function requireOpen({ opensAt }: Assignment, { closesAt }: Terms): void {
  const now = Date.now();
  if (now < opensAt) throw new Refusal(403, 'not-open-yet');
  if (now > closesAt) throw new Refusal(403, 'closed');
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
  { id, started_at }: Attempt,
  steps: readonly (Step & { receivedAt: Date })[],
  hash: string,
  { ending, verdict, scores, breaches, decisions }: Verified,
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
  if (decisions.length === 0) return;
  await db
    .insertInto('decisions')
    .values(decisions.map(({ step, ...it }) => ({ attempt_id: id, n: step, ...it })))
    .execute();
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
