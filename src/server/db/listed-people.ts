import { type Kysely, sql } from 'kysely';
import type { ListedPerson } from '#core/academy/person-management.ts';
import type { AcademyTables } from './tables.ts';

/** Everybody, by name, with what an administrator needs to find somebody. */
export async function listedPeople(db: Kysely<AcademyTables>): Promise<ListedPerson[]> {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'role', 'login', 'name', 'number', 'disabled_at'])
    .select(({ eb, and }) => [
      and([eb('password_hash', 'is', null), eb('provider_subject', 'is', null)])
        .$castTo<boolean>()
        .as('isInvited'),
    ])
    .select(({ selectFrom }) => [
      selectFrom('sessions')
        .select(({ fn }) => fn.max('seen_at').as('seen'))
        .whereRef('sessions.person_id', '=', 'people.id')
        .as('seen'),
      selectFrom('members')
        .innerJoin('cohorts', 'cohorts.id', 'members.cohort_id')
        .select(sql<string[]>`json_agg(cohorts.name order by cohorts.name)`.as('names'))
        .whereRef('members.person_id', '=', 'people.id')
        .as('cohorts'),
    ])
    .orderBy('name')
    .execute();
  return rows.map(({ disabled_at, seen, cohorts, ...person }) => ({
    ...person,
    isDisabled: disabled_at !== null,
    seenAt: seen === null ? null : new Date(seen).getTime(),
    cohorts: cohorts ?? [],
  }));
}
