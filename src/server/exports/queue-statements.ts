import type { FastifyRequest } from 'fastify';
import type { AttemptResult } from '#core/academy/attempt-contract.ts';
import { findAssignment, pinnedScenario } from '../db/assignments.ts';
import { resultsOfAssignment } from '../db/attempts.ts';
import type { Database } from '../db/database.ts';
import { type Statement, statementOf } from './statements.ts';

/** Queues what a released assignment has to say, each attempt once; called again it adds what is new. */
export async function queueStatements(db: Database, assignmentId: string, home: string) {
  const store = await db.selectFrom('record_store').select('endpoint').executeTakeFirst();
  if (!store) return;
  const statements = await statementsOf(db, assignmentId, home);
  if (statements.length === 0) return;
  await db
    .insertInto('statements')
    .values(
      statements.map(({ attempt, statement }) => ({
        ...{ id: statement.id, attempt_id: attempt.id, statement: JSON.stringify(statement) },
      })),
    )
    .onConflict((it) => it.column('id').doNothing())
    .execute();
}

/** Queues an attempt that ended once the results of its assignment were out already. */
export async function queueLateStatement(db: Database, attemptId: string, home: string) {
  const released = await db
    .selectFrom('attempts')
    .innerJoin('assignments', 'assignments.id', 'attempts.assignment_id')
    .select('assignments.id')
    .where('attempts.id', '=', attemptId)
    .where('released_at', 'is not', null)
    .executeTakeFirst();
  if (released) await queueStatements(db, released.id, home);
}

/** Where this academy lives, as whoever asks sees it. */
export function homeOf({ protocol, host }: FastifyRequest): string {
  return process.env.DOORSTEP_HOME || `${protocol}://${host}`;
}

/** What every ended attempt of an assignment has to say. */
export async function statementsOf(
  db: Database,
  assignmentId: string,
  home: string,
): Promise<{ attempt: AttemptResult; statement: Statement }[]> {
  const row = await findAssignment(db, assignmentId);
  if (!row) return [];
  const scenario = await pinnedScenario(db, row.revision);
  const attempts = await resultsOfAssignment(db, assignmentId);
  return attempts
    .filter(({ endedAt }) => endedAt !== null)
    .map((attempt) => ({
      attempt,
      statement: statementOf({ home, assignment: row, title: scenario.title, attempt }),
    }));
}
