import { type Kysely, sql } from 'kysely';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** The newest attempt of each recruit in an assignment, and when its last step came in. */
export function newestAttempts(db: Db, assignmentId: string) {
  return db
    .selectFrom('attempts')
    .distinctOn('person_id')
    .select(['id', 'person_id', 'number', 'head', 'started_at', 'ended_at', 'steps'])
    .select(({ selectFrom }) =>
      selectFrom('steps')
        .select('received_at')
        .whereRef('steps.attempt_id', '=', 'attempts.id')
        .orderBy('n', 'desc')
        .limit(1)
        .as('heard_at'),
    )
    .where('assignment_id', '=', assignmentId)
    .orderBy('person_id')
    .orderBy('number', 'desc')
    .execute();
}

/** What was done in each of some attempts, in its order. */
export async function eventsOf(
  db: Db,
  attemptIds: readonly string[],
): Promise<Map<string, ConversationEvent[]>> {
  if (attemptIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('steps')
    .select('attempt_id')
    .select(sql<ConversationEvent>`step -> 'event'`.as('event'))
    .where('attempt_id', 'in', attemptIds)
    .orderBy('attempt_id')
    .orderBy('n')
    .execute();
  const byAttempt = Map.groupBy(rows, ({ attempt_id }) => attempt_id);
  return new Map([...byAttempt].map(([id, its]) => [id, its.map(({ event }) => event)]));
}
