import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type ClassRunPulse,
  type ClassRunReply,
  classStepSchema,
  newClassRunSchema,
} from '#core/academy/class-run.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { newCode, newId, newToken } from '../auth/secret.ts';
import { pinnedBy } from '../db/assignments.ts';
import { record } from '../db/audit.ts';
import {
  ballotsOf,
  classRuns,
  closeBallot,
  keepTexts,
  lockClassRun,
  openBallot,
  widenBallot,
} from '../db/class-runs.ts';
import { isMember } from '../db/cohorts.ts';
import type { Database } from '../db/database.ts';
import { phoneAddresses } from '../phone-addresses.ts';
import { classPosition } from '../verify/class-position.ts';
import type { Verified } from '../verify/verify-attempt.ts';
import { ownCohort } from './cohorts.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
/** A lesson with a break (ms). */
const codeLasts = 4 * 60 * 60 * 1000;
const codeLength = 6;

type Run = NonNullable<Awaited<ReturnType<typeof lockClassRun>>>;

/** A whole class in one conversation: the trainer's side of it. */
export function classRunRoutes(app: FastifyInstance, { db, catalog, verifier }: Academy): void {
  app.get('/api/cohorts/:id/class-runs', staff, async (request) => {
    const { id } = await ownCohort(db, request);
    return { runs: await classRuns(db, { cohortId: id }) };
  });

  app.post('/api/cohorts/:id/class-runs', staff, async (request) => {
    const cohort = await ownCohort(db, request);
    const { scenario } = newClassRunSchema.parse(request.body);
    const found = catalog.scenarios.get(scenario);
    if (!found) throw new Refusal(400, 'unknown-scenario');
    const { id: actor } = personOf(request);
    const id = newId();
    await db.transaction().execute(async (transaction) => {
      await keepTexts(transaction, scenario, found, catalog.rubric);
      await transaction
        .insertInto('class_runs')
        .values({
          ...{ id, cohort_id: cohort.id, scenario, revision: found.revision },
          ...{ rubric: catalog.rubric.revision, opened_by: actor, ...newWayIn() },
        })
        .execute();
      await record(transaction, {
        ...{ actor, action: 'class-run-opened', subject: cohort.id, detail: { run: id, scenario } },
      });
    });
    return { id };
  });

  app.get('/api/class-runs/:id', staff, async (request): Promise<ClassRunReply> => {
    const row = await ownRun(db, request);
    const [run] = await classRuns(db, { id: row.id });
    if (!run) throw absent();
    const { revision, scenario, rubricRevision, rubric } = await pinnedBy(db, row);
    return {
      run,
      wayIn: { ...wayInOf(row), homes: phoneAddresses(request) },
      package: { revision, scenario, rubricRevision, rubric },
      steps: row.steps,
      ballots: await ballotsOf(db, row.id),
      costs: Object.fromEntries((row.score?.decisions ?? []).map((it) => [it.step, it.cost])),
    };
  });

  app.get('/api/class-runs/:id/ballot', staff, async (request): Promise<ClassRunPulse> => {
    const row = await ownRun(db, request);
    return pulseOf(db, row);
  });

  app.post('/api/class-runs/:id/steps', staff, async (request): Promise<ClassRunPulse> => {
    const { id } = await ownRun(db, request);
    const { from, event } = classStepSchema.parse(request.body);
    return db.transaction().execute(async (transaction) => {
      const run = await lockClassRun(transaction, id);
      if (!run) throw absent();
      if (from > run.steps.length) {
        throw new Refusal(409, 'steps-missing', { expected: run.steps.length });
      }
      const held = run.steps[from];
      if (held && canonicalJson(held.event) !== canonicalJson(event)) {
        throw new Refusal(409, 'other-steps-held', { steps: run.steps.length });
      }
      if (!held) await takeStep(transaction, verifier, run, event, personOf(request).id);
      return pulseOf(transaction, (await lockClassRun(transaction, id)) ?? run);
    });
  });

  app.post('/api/class-runs/:id/ballot/close', staff, async (request): Promise<ClassRunPulse> => {
    const { id } = await ownRun(db, request);
    return db.transaction().execute(async (transaction) => {
      const run = await lockClassRun(transaction, id);
      if (!run) throw absent();
      if (run.ballot === null) throw new Refusal(409, 'no-vote-open');
      await closeBallot(transaction, id, run.ballot);
      return pulseOf(transaction, run);
    });
  });

  // For a lesson that goes on another day, and for a code that got into the wrong hands.
  app.post('/api/class-runs/:id/code', staff, async (request) => {
    const { id } = await ownRun(db, request);
    return db.transaction().execute(async (transaction) => {
      const run = await lockClassRun(transaction, id);
      if (!run) throw absent();
      if (run.ended_at !== null) throw new Refusal(409, 'class-run-over');
      const renewed = newWayIn();
      await transaction.updateTable('class_runs').set(renewed).where('id', '=', id).execute();
      return { ...wayInOf(renewed), homes: phoneAddresses(request) };
    });
  });

  app.post('/api/class-runs/:id/end', staff, async (request) => {
    const { id } = await ownRun(db, request);
    await db.transaction().execute(async (transaction) => {
      const run = await lockClassRun(transaction, id);
      if (!run) throw absent();
      if (run.ended_at !== null) return;
      if (run.ballot !== null) await closeBallot(transaction, id, run.ballot);
      await transaction
        .updateTable('class_runs')
        .set({ ended_at: new Date(), ballot: null })
        .where('id', '=', id)
        .execute();
      await record(transaction, {
        ...{ actor: personOf(request).id, action: 'class-run-stopped', subject: run.cohort_id },
        detail: { run: id, steps: run.steps.length },
      });
    });
    return {};
  });
}

type Transaction = Parameters<typeof record>[0];

/** Plays one more step: what it decides needs a closed vote, what it leads to opens the next one. */
async function takeStep(
  transaction: Transaction,
  verifier: Academy['verifier'],
  run: Run,
  event: ConversationEvent,
  actor: string,
): Promise<void> {
  if (run.ended_at !== null) throw new Refusal(409, 'class-run-over');
  const isDecision = event.type === 'choose' || event.type === 'hold';
  if (isDecision) await requireClosed(transaction, run);
  const steps = [...run.steps, stepNow(run, event)];
  const pinned = await pinnedBy(transaction, run);
  const after = classPosition(
    pinned,
    steps.map((it) => it.event),
  );
  if (after === undefined) {
    throw new Refusal(422, 'does-not-fit', { kind: 'not-open', step: run.steps.length });
  }
  await transaction
    .updateTable('class_runs')
    .set({ steps: JSON.stringify(steps), ...(isDecision ? { ballot: null } : {}) })
    .where('id', '=', run.id)
    .execute();
  if (isDecision) {
    await transaction
      .updateTable('class_ballots')
      .set({ picked: event.type === 'hold' ? 'hold' : event.choice, step: run.steps.length })
      .where('run_id', '=', run.id)
      .where('n', '=', run.ballot)
      .execute();
  }
  const open = isDecision ? null : run.ballot;
  if (after.options.length > 0) {
    if (open === null) await openBallot(transaction, run.id, after);
    else await widenBallot(transaction, run.id, open, after.options);
  }
  if (!after.isEnded) return;
  const verified = await verifier.verify({ ...pinned, variant: undefined, pace: 'untimed' }, steps);
  if (!verified.ok) throw new Refusal(422, 'does-not-fit', { ...verified.error });
  await end(transaction, run.id, verified.value);
  await record(transaction, {
    ...{ actor, action: 'class-run-ended', subject: run.cohort_id, detail: { run: run.id } },
  });
}

async function requireClosed(transaction: Transaction, run: Run): Promise<void> {
  const [ballot] = run.ballot === null ? [] : await ballotsOf(transaction, run.id, run.ballot);
  if (!ballot) throw new Refusal(409, 'no-vote-open');
  if (ballot.closedAt === null) throw new Refusal(409, 'vote-still-open');
}

/** Time is the server's own; a clock that was set back does not make it run back. */
function stepNow({ steps, opened_at }: Run, event: ConversationEvent): Step {
  const at = Date.now();
  const elapsed = Math.max(at - opened_at.getTime(), steps.at(-1)?.elapsed ?? 0);
  return { event, at, elapsed };
}

async function end(
  transaction: Transaction,
  id: string,
  { ending, verdict, scores, breaches, decisions }: Verified,
): Promise<void> {
  await transaction
    .updateTable('class_runs')
    .set({
      ...{ ended_at: new Date(), ballot: null },
      ...{ ending: ending ?? null, verdict: verdict ?? null },
      ...{ patience: scores.patience, wording: scores.wording },
      ...{ de_escalation: scores['de-escalation'], follow_through: scores['follow-through'] },
      score: JSON.stringify({ scores, breaches, decisions }),
    })
    .where('id', '=', id)
    .execute();
}

async function pulseOf(
  db: Database,
  run: Pick<Run, 'id' | 'steps' | 'ended_at' | 'code_until' | 'ballot'>,
): Promise<ClassRunPulse> {
  const [ballot] = run.ballot === null ? [] : await ballotsOf(db, run.id, run.ballot);
  return {
    steps: run.steps.length,
    isEnded: run.ended_at !== null,
    codeUntil: run.code_until.getTime(),
    ballot: ballot ?? null,
  };
}

function newWayIn() {
  return {
    code: newCode(codeLength),
    key: newToken(),
    code_until: new Date(Date.now() + codeLasts),
  };
}

function wayInOf({ code, key, code_until }: Pick<Run, 'code' | 'key' | 'code_until'>) {
  return { code, key, codeUntil: code_until.getTime() };
}

/** The class run of the address for trainers of its cohort; absent for everybody else. */
async function ownRun(db: Database, request: FastifyRequest) {
  const { id } = request.params as { id: string };
  const row = await db.selectFrom('class_runs').selectAll().where('id', '=', id).executeTakeFirst();
  const { role, id: personId } = personOf(request);
  const isOwn = row && (role === 'administrator' || (await isMember(db, row.cohort_id, personId)));
  if (!row || !isOwn) throw absent();
  return row;
}
