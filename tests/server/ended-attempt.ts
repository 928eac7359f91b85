import { newId } from '#server/auth/secret.ts';
import type { Database } from '#server/db/database.ts';

/** An ended attempt as the database holds it: two decisions, and one behaviour that goes with the score. */
export async function endAttempt(
  db: Database,
  person: string,
  assignment: string,
  score: number,
): Promise<void> {
  const known = await db
    .selectFrom('attempts')
    .select('id')
    .where('person_id', '=', person)
    .where('assignment_id', '=', assignment)
    .execute();
  const id = newId();
  await db
    .insertInto('attempts')
    .values({
      ...{ id, person_id: person, assignment_id: assignment, number: known.length + 1 },
      ...{ head: '{}', steps_hash: id, ended_at: new Date(), assurance: 1, verdict: 'good' },
      ...{ patience: score, wording: score, de_escalation: score, follow_through: null },
    })
    .execute();
  await db
    .insertInto('behaviours')
    .values({ attempt_id: id, behaviour: score > 50 ? 'w-plain-law' : 'w-jargon', times: 2 })
    .execute();
  await db
    .insertInto('decisions')
    .values([
      { attempt_id: id, n: 1, beat: 'one', choice: score > 50 ? 'a' : 'b', cost: 100 - score },
      { attempt_id: id, n: 2, beat: 'two', choice: 'hold', cost: (100 - score) / 2 },
    ])
    .execute();
}
