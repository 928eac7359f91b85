import type { FastifyInstance } from 'fastify';
import { type ExamView, examStepSchema } from '#core/academy/exam.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import type { Academy } from '../academy.ts';
import { appending, appendSteps, type LockedAttempt } from '../append-steps.ts';
import { personOf } from '../auth/access.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { pinnedBy } from '../db/assignments.ts';
import { lockAttempt, stepsOf } from '../db/attempts.ts';
import type { Database } from '../db/database.ts';
import { openSitting } from '../db/sittings.ts';
import { homeOf, queueLateStatement } from '../exports/queue-statements.ts';
import { eventOfMove, examView } from '../verify/exam-position.ts';
import { presentPosition } from '../verify/present-position.ts';

const bodyLimit = 2048;
const recruit = { config: { access: ['recruit'] as const }, bodyLimit };
/** How far the clock of an attempt may fall behind the academy's: what the network took (ms). */
const mostBehind = 60_000;

/** A supervised exam, played step by step: the page gets the present beat and nothing else. */
export function examRoutes(app: FastifyInstance, { db, verifier }: Academy): void {
  app.get('/api/attempts/:id/exam', recruit, async (request): Promise<ExamView> => {
    const { id } = request.params as { id: string };
    return db.transaction().execute(async (transaction) => {
      const attempt = await ownExam(transaction, id, personOf(request).id);
      return viewOf(transaction, attempt, 'from the start');
    });
  });

  app.post('/api/attempts/:id/exam', recruit, async (request): Promise<ExamView> => {
    const { id } = request.params as { id: string };
    const { id: personId } = personOf(request);
    return appending(db, async (transaction) => {
      const attempt = await ownExam(transaction, id, personId);
      const { from, move, elapsed } = examStepSchema.parse(request.body);
      const held = await stepsOf(transaction, id);
      if (from > held.length) throw new Refusal(409, 'steps-missing', { expected: held.length });
      const before = await positionAfter(transaction, attempt, held.slice(0, from));
      const event = eventOfMove(before, move);
      const same = held[from];
      if (same) {
        const isSame = event && canonicalJson(same.event) === canonicalJson(event);
        if (!isSame) throw new Refusal(409, 'other-steps-held', { steps: held.length });
        return viewOf(transaction, attempt, from);
      }
      if (!event) throw new Refusal(422, 'does-not-fit', { kind: 'not-open', step: from });
      if (!(await openSitting(transaction, { id: attempt.sitting_id }))) {
        throw new Refusal(409, 'room-closed');
      }
      const step = stepNow(attempt, held, event, elapsed);
      const { isEnded } = await appendSteps(transaction, verifier, attempt, {
        from,
        steps: [step],
      });
      if (isEnded) await queueLateStatement(transaction, attempt.id, homeOf(request));
      return viewOf(transaction, attempt, from);
    });
  });
}

type Exam = LockedAttempt & { sitting_id: string };

async function ownExam(db: Database, id: string, personId: string): Promise<Exam> {
  const attempt = await lockAttempt(db, id);
  if (!attempt || attempt.person_id !== personId) throw absent();
  const { sitting_id } = attempt;
  if (sitting_id === null) throw new Refusal(409, 'not-supervised');
  return { ...attempt, sitting_id };
}

async function positionAfter(db: Database, { head }: Exam, steps: readonly Step[]) {
  const pinned = { ...(await pinnedBy(db, head)), variant: head.variant };
  const present = presentPosition(
    pinned,
    steps.map(({ event }) => event),
  );
  // What is held was replayed when it came.
  if (!present) throw new Error(`the steps of ${head.id} do not fit their scenario`);
  return present;
}

/** Where the exam stands; the log from a step on, without the lines that its page has heard. */
async function viewOf(
  db: Database,
  attempt: Exam,
  since: number | 'from the start',
): Promise<ExamView> {
  const steps = await stepsOf(db, attempt.id);
  const last = steps.at(-1);
  const now = Date.now();
  const elapsed =
    last === undefined
      ? now - attempt.started_at.getTime()
      : last.elapsed + now - last.receivedAt.getTime();
  const view = examView(
    attempt.head,
    await positionAfter(db, attempt, steps),
    steps,
    Math.max(elapsed, last?.elapsed ?? 0),
  );
  if (since === 'from the start') return view;
  const isNew = ({ key }: { key: string }) =>
    key === 'ended' || (key.startsWith('step-') && Number(key.slice(5)) >= since);
  return { ...view, entries: view.entries.filter(isNew) };
}

/** Time is the academy's; the page's clock only says how much of it the network took. */
function stepNow(
  { started_at }: Exam,
  held: readonly Step[],
  event: Step['event'],
  said: number,
): Step {
  const at = Date.now();
  const passed = at - started_at.getTime();
  const likely = Math.max(passed - mostBehind, Math.min(said, passed));
  return { event, at, elapsed: Math.round(Math.max(likely, held.at(-1)?.elapsed ?? 0)) };
}
