import type { Kysely } from 'kysely';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** The cohorts somebody belongs to, or all of them for an administrator, with how many recruits. */
export function cohortsOf(db: Db, person: { id: string; role: string }) {
  const all = db
    .selectFrom('cohorts')
    .select(({ selectFrom, fn }) => [
      'cohorts.id',
      'cohorts.name',
      'cohorts.join_code',
      selectFrom('members')
        .innerJoin('people', 'people.id', 'members.person_id')
        .whereRef('members.cohort_id', '=', 'cohorts.id')
        .where('people.role', '=', 'recruit')
        .select(fn.countAll<string>().as('count'))
        .as('recruits'),
    ])
    .orderBy('cohorts.name');
  if (person.role === 'administrator') return all.execute();
  return all
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('members')
          .select('person_id')
          .whereRef('members.cohort_id', '=', 'cohorts.id')
          .where('members.person_id', '=', person.id),
      ),
    )
    .execute();
}

export async function isMember(db: Db, cohortId: string, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('members')
    .select('person_id')
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found !== undefined;
}

export function findCohort(db: Db, id: string) {
  return db.selectFrom('cohorts').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findCohortByCode(db: Db, code: string) {
  return db.selectFrom('cohorts').selectAll().where('join_code', '=', code).executeTakeFirst();
}
