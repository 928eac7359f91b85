import type { Kysely } from 'kysely';
import type { Person } from '#core/academy/person.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** How long an invitation waits to be used. */
export const invitationDays = 14;

const shown = ['id', 'role', 'login', 'name', 'number'] as const;

/** Whether anybody runs this academy yet. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** With the password's hash, for logging in; whatever the case of the letters. */
export function findByLogin(db: Db, login: string) {
  return db
    .selectFrom('people')
    .select([
      ...shown,
      ...([
        'password_hash',
        'disabled_at',
        'totp_secret',
        'totp_confirmed_at',
        'totp_last',
      ] as const),
    ])
    .where((it) => it(it.fn('lower', ['login']), '=', login.toLowerCase()))
    .executeTakeFirst();
}

export function findPerson(db: Db, id: string): Promise<Person | undefined> {
  return db.selectFrom('people').select(shown).where('id', '=', id).executeTakeFirst();
}

/** The recruits of a cohort, by name. */
export function recruitsOf(db: Db, cohortId: string): Promise<Person[]> {
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select(['people.id', 'people.role', 'people.login', 'people.name', 'people.number'])
    .where('members.cohort_id', '=', cohortId)
    .where('people.role', '=', 'recruit')
    .orderBy('people.name')
    .execute();
}
