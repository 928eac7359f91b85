import type { FastifyRequest } from 'fastify';
import type { AttemptResult } from '#core/academy/attempt-contract.ts';
import { findAssignment, pinnedScenario } from '../db/assignments.ts';
import { resultOfAttempt, resultsOfAssignment } from '../db/attempts.ts';
import type { Database } from '../db/database.ts';
import { type Statement, statementOf } from './statements.ts';

/** Queues what a released assignment has to say, each attempt once; called again it adds what is new. */
export async function queueStatements(db: Database, assignmentId: string, home: string) {
  if (!(await isStoreNamed(db))) return;
  await queue(db, await statementsOf(db, assignmentId, home));
}

/** Queues an attempt that ended once the results of its assignment were out already. */
export async function queueLateStatement(db: Database, attemptId: string, home: string) {
  if (!(await isStoreNamed(db))) return;
  const attempt = await resultOfAttempt(db, attemptId);
  const row = attempt && (await findAssignment(db, attempt.assignmentId));
  if (!row || row.released_at === null) return;
  await queue(db, await statementsFrom(db, row, [attempt], home));
}

async function isStoreNamed(db: Database): Promise<boolean> {
  return (await db.selectFrom('record_store').select('endpoint').executeTakeFirst()) !== undefined;
}

interface AttemptStatement {
  attempt: AttemptResult;
  statement: Statement;
}

async function queue(db: Database, statements: readonly AttemptStatement[]): Promise<void> {
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

/** Where this academy lives, as whoever asks sees it. */
export function homeOf({ protocol, host }: FastifyRequest): string {
  return process.env.DOORSTEP_HOME || `${protocol}://${host}`;
}

/** What every ended attempt of an assignment has to say. */
export async function statementsOf(
  db: Database,
  assignmentId: string,
  home: string,
): Promise<AttemptStatement[]> {
  const row = await findAssignment(db, assignmentId);
  return row ? statementsFrom(db, row, await resultsOfAssignment(db, assignmentId), home) : [];
}

async function statementsFrom(
  db: Database,
  assignment: NonNullable<Awaited<ReturnType<typeof findAssignment>>>,
  attempts: readonly AttemptResult[],
  home: string,
): Promise<AttemptStatement[]> {
  const { title } = await pinnedScenario(db, assignment.revision);
  return attempts
    .filter(({ endedAt }) => endedAt !== null)
    .map((attempt) => ({ attempt, statement: statementOf({ home, assignment, title, attempt }) }));
}
