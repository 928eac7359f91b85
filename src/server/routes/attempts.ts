import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import { type Terms, termsOf } from '#core/academy/accommodation.ts';
import type { Assignment } from '#core/academy/assignment.ts';
import {
  type Append,
  appendSchema,
  type Begun,
  beginSchema,
  type Receipt,
} from '#core/academy/attempt-contract.ts';
import type { BegunExam } from '#core/academy/exam.ts';
import type { AttemptHead } from '#core/attempt/attempt.ts';
import { type BriefingSheet, briefingSheetOf } from '#core/scenario/briefing-sheet.ts';
import type { Academy } from '../academy.ts';
import { appending, appendSteps, type LockedAttempt } from '../append-steps.ts';
import { personOf } from '../auth/access.ts';
import { perPerson } from '../auth/per-person.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { triesBy, withTries } from '../auth/tries.ts';
import { accommodationInForce } from '../db/accommodations.ts';
import { pinnedBy, pinnedScenario } from '../db/assignments.ts';
import { lockAttempt } from '../db/attempts.ts';
import { record } from '../db/audit.ts';
import { isMember } from '../db/cohorts.ts';
import type { Database } from '../db/database.ts';
import { openSitting } from '../db/sittings.ts';
import type { AcademyTables } from '../db/tables.ts';
import { homeOf, queueLateStatement } from '../exports/queue-statements.ts';
import { ownAssignment } from './assignments.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
const rescuing = { config: { ...staff.config, ...perPerson(60) } };
const recruit = { config: { access: ['recruit'] as const } };
/** Steps are small; two thousand of them are not. */
const bodyLimit = 256 * 1024;

/** Attempts: begun here, sent as they happen, replayed here, scored here. */
export function attemptRoutes(app: FastifyInstance, { db, verifier }: Academy): void {
  // Nothing else of a scenario leaves the academy before somebody has begun it.
  app.get('/api/assignments/:id/briefing', recruit, async (request): Promise<BriefingSheet> => {
    const { row, assignment } = await ownAssignment(db, request);
    requireOpen(assignment, await termsFor(db, assignment, personOf(request).id));
    return briefingSheetOf(await pinnedScenario(db, row.revision));
  });

  app.post('/api/assignments/:id/attempts', recruit, async (request) => {
    const { row, assignment } = await ownAssignment(db, request);
    const wish = beginSchema.parse(request.body);
    const { id: personId } = personOf(request);
    const head: AttemptHead = {
      ...{ format: 'doorstep-attempt/1', id: wish.id, scenario: row.scenario },
      ...{ revision: row.revision, rubric: row.rubric, engine: wish.engine, mode: row.mode },
      ...{ pace: wish.pace, language: wish.language, startedAt: Date.now() },
      ...(wish.variant === undefined ? {} : { variant: wish.variant }),
    };
    const begin = async (transaction: Transaction<AcademyTables>): Promise<Begun | BegunExam> => {
      // One recruit begins one attempt at a time, however many tabs ask.
      await transaction
        .selectFrom('people')
        .select('id')
        .where('id', '=', personId)
        .forUpdate()
        .execute();
      const known = await lockAttempt(transaction, wish.id);
      if (known && (known.person_id !== personId || known.assignment_id !== row.id)) {
        throw new Refusal(409, 'id-taken');
      }
      if (known) return begunWith(transaction, known.head, row.supervised);
      const terms = await termsFor(transaction, assignment, personId);
      requireOpen(assignment, terms);
      if (!terms.paces.includes(wish.pace)) {
        throw new Refusal(403, 'pace-not-allowed', { paces: terms.paces });
      }
      const sitting = row.supervised ? await enterRoom(transaction, row.id, wish.code) : undefined;
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
          ...{ closes_at: new Date(terms.closesAt), sitting_id: sitting ?? null },
        })
        .execute();
      await record(transaction, {
        ...{ actor: personId, action: 'attempt-begun', subject: wish.id },
        detail: { assignment: row.id, number: begun.length + 1, ...(sitting && { sitting }) },
      });
      return begunWith(transaction, head, row.supervised);
    };
    const beginOnce = () => db.transaction().execute(begin);
    const guessing = [triesBy(personId, 'the code of a room')];
    return row.supervised ? withTries(db, guessing, beginOnce) : beginOnce();
  });

  app.post('/api/attempts/:id/steps', { ...recruit, bodyLimit }, async (request) => {
    const { id } = request.params as { id: string };
    const sent = appendSchema.parse(request.body);
    const { id: personId } = personOf(request);
    return appending(db, async (transaction): Promise<Receipt> => {
      const attempt = await lockAttempt(transaction, id);
      if (!attempt || attempt.person_id !== personId) throw absent();
      if (attempt.sitting_id !== null) throw new Refusal(409, 'supervised');
      return take(transaction, request, attempt, sent);
    });
  });

  // For a device that never comes back to the network: a trainer brings the file it saved.
  app.post('/api/attempts/:id/rescue', { ...rescuing, bodyLimit }, async (request) => {
    const { id } = request.params as { id: string };
    const sent = appendSchema.parse(request.body);
    const me = personOf(request);
    return appending(db, async (transaction): Promise<Receipt> => {
      const attempt = await lockAttempt(transaction, id);
      if (!attempt) throw absent();
      const isTheirs =
        me.role === 'administrator' || (await isMember(transaction, attempt.cohort_id, me.id));
      if (!isTheirs) throw absent();
      if (attempt.sitting_id !== null) throw new Refusal(409, 'supervised');
      await record(transaction, {
        ...{ actor: me.id, action: 'attempt-rescued', subject: attempt.person_id },
        detail: { attempt: id, from: sent.from, steps: sent.steps.length },
      });
      return take(transaction, request, attempt, sent);
    });
  });

  async function take(
    transaction: Transaction<AcademyTables>,
    request: FastifyRequest,
    attempt: LockedAttempt,
    sent: Append,
  ): Promise<Receipt> {
    const receipt = await appendSteps(transaction, verifier, attempt, sent);
    if (receipt.isEnded) await queueLateStatement(transaction, attempt.id, homeOf(request));
    return receipt;
  }
}

/** The texts of what is supervised stay here: it is played step by step. */
async function begunWith(
  db: Database,
  head: AttemptHead,
  supervised: boolean,
): Promise<Begun | BegunExam> {
  return { head, package: supervised ? null : await pinnedBy(db, head) };
}

/** The sitting that a code lets in now. */
async function enterRoom(db: Database, assignmentId: string, code = ''): Promise<string> {
  const sitting = await openSitting(db, { assignmentId });
  if (!sitting) throw new Refusal(403, 'room-not-open');
  const typed = code.replace(/[^a-z0-9]/gi, '').toUpperCase();
  if (typed !== sitting.code) throw new Refusal(403, 'room-code-wrong');
  return sitting.id;
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
