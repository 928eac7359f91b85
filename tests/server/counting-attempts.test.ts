import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CountingRule, countingRules } from '#core/academy/assignment.ts';
import { countingAttempt, validScores } from '#core/academy/counting-attempt.ts';
import { newId } from '#server/auth/secret.ts';
import { resultsOfAssignment } from '#server/db/attempts.ts';
import { standingsOfCohort } from '#server/db/counting-attempts.ts';
import { startAcademy, type TestAcademy } from './academy-fixture.ts';

let academy: TestAcademy;
beforeAll(async () => {
  academy = await startAcademy();
}, 60_000);
afterAll(() => academy.close());

/** Few values, so that attempts are often equally good; some that no binary fraction can hold. */
const score = fc.constantFrom(null, 0, 33.3, 33.4, 50, 66.6, 66.7, 100);
const scores = fc.record({
  ...{ patience: score, wording: score, 'de-escalation': score, 'follow-through': score },
});
const attempt = fc.record({
  scores,
  hasEnded: fc.boolean(),
  verdict: fc.constantFrom('good' as const, 'unsafe' as const, null),
  override: fc.option(scores, { nil: undefined, freq: 3 }),
  assurance: fc.constantFrom(null, 1, 2),
});
const recruit = fc.array(attempt, { minLength: 1, maxLength: 5 });

/** A cohort with one assignment under this rule; everybody's attempts are as drawn. */
async function cohortOf(counts: CountingRule, drawn: ReturnType<typeof draw>) {
  const { db } = academy;
  const [cohort, assignment, revision] = [newId(), newId(), newId()];
  await db.insertInto('cohorts').values({ id: cohort, name: counts }).execute();
  await db.insertInto('scenarios').values({ revision, id: 's', scenario: '{}' }).execute();
  await db.insertInto('rubrics').values({ revision, rubric: '{}' }).execute();
  await db
    .insertInto('assignments')
    .values({
      ...{ id: assignment, cohort_id: cohort, scenario: 's', revision, rubric: revision, counts },
      ...{ mode: 'practice', opens_at: new Date(0), closes_at: new Date() },
    })
    .execute();
  const people = drawn.map((attempts) => ({ id: newId(), attempts }));
  await db
    .insertInto('people')
    .values(people.map(({ id }) => ({ id, role: 'recruit' as const, login: id, name: id })))
    .execute();
  const rows = people.flatMap(({ id: person, attempts }) =>
    attempts.map((it, i) => ({ ...it, id: newId(), person, number: i + 1 })),
  );
  await db
    .insertInto('attempts')
    .values(
      rows.map((it) => ({
        ...{ id: it.id, person_id: it.person, assignment_id: assignment, number: it.number },
        ...{ head: '{}', ended_at: it.hasEnded ? new Date() : null, verdict: it.verdict },
        ...{ assurance: it.assurance, patience: it.scores.patience, wording: it.scores.wording },
        de_escalation: it.scores['de-escalation'],
        follow_through: it.scores['follow-through'],
      })),
    )
    .execute();
  await db
    .insertInto('overrides')
    .values(
      rows.flatMap(({ id, override }) =>
        override
          ? [{ attempt_id: id, scores: JSON.stringify(override), reason: 'seen otherwise' }]
          : [],
      ),
    )
    .execute();
  return { cohort, assignment };
}

function draw(seed: number) {
  return fc.sample(recruit, { seed, numRuns: 400 });
}

it.each(countingRules)(
  'the database finds the attempt that counts exactly as core does (%s)',
  async (rule) => {
    const seed = Math.floor(Math.random() * 1e9);
    const { cohort, assignment } = await cohortOf(rule, draw(seed));
    const found = await standingsOfCohort(academy.db, cohort);
    const attempts = await resultsOfAssignment(academy.db, assignment);
    const expected = [...Map.groupBy(attempts, ({ personId }) => personId)].map(
      ([personId, own]) => {
        const counting = countingAttempt(rule, own);
        return [
          personId,
          counting
            ? {
                id: counting.id,
                assurance: counting.assurance ?? 'offline',
                scores: validScores(counting),
              }
            : null,
        ];
      },
    );
    expect(
      Object.fromEntries(found.map((it) => [it.personId, it.counting])),
      `seed ${seed}`,
    ).toEqual(Object.fromEntries(expected));
  },
);
