import { type Kysely, sql } from 'kysely';
import type { Person } from '#core/academy/person.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** A session ends when it was not used for so long, or when it has lasted for so long (ASVS V7.3). */
const limits = { idleHours: 12, wholeHours: 24 * 7 };

export async function openSession(
  db: Db,
  session: { tokenHash: Buffer; id: string; personId: string; agent: string },
): Promise<void> {
  const { tokenHash, id, personId, agent } = session;
  await db
    .insertInto('sessions')
    .values({ token_hash: tokenHash, id, person_id: personId, agent: agent.slice(0, 200) })
    .execute();
}

/** Who holds a session that is still good, and marks it as used. */
export async function personOfSession(
  db: Db,
  tokenHash: Buffer,
): Promise<(Person & { sessionId: string; mustEnrol: boolean }) | undefined> {
  const found = await db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['people.id', 'people.role', 'people.login', 'people.name', 'people.number'])
    .select('sessions.id as sessionId')
    .select(sql<boolean>`seen_at < now() - interval '1 minute'`.as('isStale'))
    .select(({ and, eb, selectFrom }) =>
      and([
        eb('people.role', '!=', 'recruit'),
        eb('people.totp_confirmed_at', 'is', null),
        eb.exists(
          selectFrom('settings').select('singleton').where('second_factor_required', '=', true),
        ),
      ])
        .$castTo<boolean>()
        .as('mustEnrol'),
    )
    .where('sessions.token_hash', '=', tokenHash)
    .where('people.disabled_at', 'is', null)
    .where('seen_at', '>', sql<Date>`now() - make_interval(hours => ${limits.idleHours})`)
    .where(
      'sessions.created_at',
      '>',
      sql<Date>`now() - make_interval(hours => ${limits.wholeHours})`,
    )
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { isStale, ...person } = found;
  if (isStale) {
    await db
      .updateTable('sessions')
      .set({ seen_at: sql`now()` })
      .where('token_hash', '=', tokenHash)
      .execute();
  }
  return person;
}

export function sessionsOf(db: Db, personId: string) {
  return db
    .selectFrom('sessions')
    .select(['id', 'agent', 'created_at', 'seen_at'])
    .where('person_id', '=', personId)
    .orderBy('seen_at', 'desc')
    .execute();
}

/** Ends one session of a person, or all but none. */
export async function endSessions(db: Db, personId: string, sessionId?: string): Promise<void> {
  const own = db.deleteFrom('sessions').where('person_id', '=', personId);
  await (sessionId === undefined ? own : own.where('id', '=', sessionId)).execute();
}
