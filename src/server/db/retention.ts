import { type Kysely, sql } from 'kysely';
import type { Hold, KeptCohort, Scrubbing } from '#core/academy/retention.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** The first day on which a cohort's people are no longer needed. */
const dueOn = sql`(cohorts.ends_on + make_interval(months => cohorts.keep_months))::date`;

/** Who is held, by name or with a whole cohort. */
const held = sql`
  select person_id from holds where person_id is not null
  union select members.person_id from holds join members using (cohort_id)
`;

/**
 * Each recruit of a cohort that has a last day, with the day they are due on: the latest of their
 * cohorts decides, one without a last day keeps them, and so does a hold.
 */
const dueRecruits = sql`
  select people.id as person_id, max(${dueOn}) as due_on
  from people
  join members on members.person_id = people.id
  join cohorts on cohorts.id = members.cohort_id
  where people.role = 'recruit' and people.id not in (${held})
  group by people.id
  having bool_and(cohorts.ends_on is not null)
`;

/** The recruits who are due on a day (YYYY-MM-DD) or before it. */
export async function recruitsDueBy(db: Db, day: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from (${dueRecruits}) as due where due_on <= ${day}::date order by person_id
  `.execute(db);
  return rows.map(({ person_id }) => person_id);
}

/** The day on which somebody is erased (YYYY-MM-DD); null for nobody knows. */
export async function keptUntil(db: Db, personId: string): Promise<string | null> {
  const { rows } = await sql<{ day: string }>`
    select due_on::text as day from (${dueRecruits}) as due where person_id = ${personId}
  `.execute(db);
  return rows[0]?.day ?? null;
}

/** Every cohort with what happens to its people, by name. */
export async function keptCohorts(db: Db): Promise<KeptCohort[]> {
  const { rows } = await sql<KeptCohort>`
    with due as (${dueRecruits})
    select cohorts.id, cohorts.name, ends_on::text as "endsOn", keep_months as "keepMonths",
      ${dueOn}::text as "dueOn",
      (select count(*)::int from members join people on people.id = person_id
        where cohort_id = cohorts.id and role = 'recruit') as recruits,
      (select count(*)::int from members join due using (person_id)
        where cohort_id = cohorts.id and due_on = ${dueOn}) as due,
      (select count(*)::int from members join due using (person_id) join attempts using (person_id)
        where cohort_id = cohorts.id and due_on = ${dueOn}) as attempts
    from cohorts order by cohorts.name
  `.execute(db);
  return rows;
}

export async function listHolds(db: Db): Promise<Hold[]> {
  const { rows } = await sql<Omit<Hold, 'setAt'> & { set_at: Date }>`
    select holds.id, coalesce(people.name, cohorts.name) as "of", reason, set_at,
      case when people.id is null then 'cohort' else 'person' end as kind
    from holds
    left join people on people.id = holds.person_id
    left join cohorts on cohorts.id = holds.cohort_id
    order by set_at
  `.execute(db);
  return rows.map(({ set_at, ...it }) => ({ ...it, setAt: set_at.getTime() }));
}

/** Those of these people who may not be erased for now. */
export async function heldAmong(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from (${held}) as held where person_id = any(${ids})
  `.execute(db);
  return rows.map(({ person_id }) => person_id);
}

export async function scrubbingNow(db: Db): Promise<Scrubbing> {
  const row = await db.selectFrom('scrubbing').selectAll().executeTakeFirstOrThrow();
  return {
    ...{ waiting: row.waiting, lacking: row.lacking },
    doneAt: row.done_at?.getTime() ?? null,
  };
}
