import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  newOverrideSchema,
  newRemarkSchema,
  type Remark,
  type Review,
} from '#core/academy/remark.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { newId } from '../auth/secret.ts';
import { type ShownPeople, shownPeople } from '../auth/shown-people.ts';
import { findAssignment, pinnedBy } from '../db/assignments.ts';
import { resultOfAttempt, stepsOf } from '../db/attempts.ts';
import { record } from '../db/audit.ts';
import { isMember } from '../db/cohorts.ts';
import type { Database } from '../db/database.ts';
import { findPerson } from '../db/people.ts';

/** An attempt as it was played, what people say of it, and a person's own judgement. */
export function reviewRoutes(app: FastifyInstance, academy: Academy): void {
  const { db } = academy;

  app.get('/api/attempts/:id/review', { config: { access: 'person' } }, async (request) => {
    const { attempt, assignment, isOwn } = await reviewable(db, request);
    const result = await resultOfAttempt(db, attempt.id);
    const steps = await stepsOf(db, attempt.id);
    const decisions = await db
      .selectFrom('decisions')
      .select(['n', 'cost'])
      .where('attempt_id', '=', attempt.id)
      .execute();
    const { scenario, rubric } = await pinnedBy(db, assignment);
    const shown = await shownPeople(academy, personOf(request));
    const found = isOwn ? undefined : await findPerson(db, attempt.person_id);
    const person = found && shown.one(found);
    await noteLook(db, request, attempt.person_id, attempt.id);
    return {
      attempt: result!,
      person: person ? { id: person.id, name: person.name, number: person.number } : null,
      scenario,
      rubric,
      variant: attempt.head.variant,
      steps: steps.map(({ event, at, elapsed }) => ({ event, at, elapsed })),
      remarks: await remarksOf(db, attempt.id, shown),
      costs: Object.fromEntries(decisions.map(({ n, cost }) => [n, cost])),
    } satisfies Review;
  });

  app.post('/api/attempts/:id/remarks', { config: { access: 'person' } }, async (request) => {
    const { attempt, isOwn } = await reviewable(db, request);
    const { kind, step, text } = newRemarkSchema.parse(request.body);
    // A recruit objects, a trainer comments and answers.
    if ((kind === 'objection') !== isOwn) throw new Refusal(403, 'not-for-you');
    const { id: actor } = personOf(request);
    const id = newId();
    await db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('remarks')
        .values({ id, attempt_id: attempt.id, step: step ?? null, author_id: actor, kind, text })
        .execute();
      await record(transaction, {
        ...{ actor, action: `${kind}-written`, subject: attempt.person_id },
        detail: { attempt: attempt.id },
      });
    });
    return { id };
  });

  app.post(
    '/api/attempts/:id/override',
    { config: { access: ['trainer', 'administrator'] } },
    async (request) => {
      const { attempt } = await reviewable(db, request);
      const { scores, reason } = newOverrideSchema.parse(request.body);
      if (attempt.ended_at === null) throw new Refusal(409, 'still-running');
      const { id: actor } = personOf(request);
      const values = { scores: JSON.stringify(scores), reason, by_id: actor, at: new Date() };
      await db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('overrides')
          .values({ attempt_id: attempt.id, ...values })
          .onConflict((it) => it.column('attempt_id').doUpdateSet(values))
          .execute();
        await record(transaction, {
          ...{ actor, action: 'score-overridden', subject: attempt.person_id },
          // Scores and reason stand with the attempt, and go with it.
          detail: { attempt: attempt.id },
        });
      });
      return {};
    },
  );
}

/** The attempt of the address for its recruit (once shown), its trainers and administrators. */
async function reviewable(db: Database, request: FastifyRequest) {
  const { id } = request.params as { id: string };
  const me = personOf(request);
  const attempt = await db
    .selectFrom('attempts')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  const assignment = attempt && (await findAssignment(db, attempt.assignment_id));
  if (!attempt || !assignment) throw absent();
  const isOwn = attempt.person_id === me.id;
  const isTheirs =
    me.role === 'administrator' ||
    (me.role === 'trainer' && (await isMember(db, assignment.cohort_id, me.id)));
  if (!isOwn && !isTheirs) throw absent();
  const isShown = assignment.mode === 'practice' || assignment.released_at !== null;
  if (isOwn && !isShown) throw new Refusal(409, 'not-released');
  return { attempt, assignment, isOwn };
}

async function remarksOf(db: Database, attemptId: string, shown: ShownPeople): Promise<Remark[]> {
  const rows = await db
    .selectFrom('remarks')
    .selectAll()
    .where('attempt_id', '=', attemptId)
    .orderBy('at')
    .execute();
  const authors = new Map<string, string>();
  for (const id of new Set(rows.flatMap(({ author_id }) => author_id ?? []))) {
    const author = await findPerson(db, id);
    if (author) authors.set(id, shown.one(author).name);
  }
  return rows.map(({ id, kind, step, text, author_id, at }) => ({
    ...{ id, kind, step, text },
    ...{ by: authors.get(author_id ?? '') ?? null, at: at.getTime() },
  }));
}

async function noteLook(db: Database, request: FastifyRequest, personId: string, attempt: string) {
  const { id: actor } = personOf(request);
  if (actor === personId) return;
  await db
    .transaction()
    .execute((it) =>
      record(it, { actor, action: 'attempt-seen', subject: personId, detail: { attempt } }),
    );
}
