import type pg from 'pg';
import type { Catalog } from '#server/catalog.ts';
import { type Sample, sampleAttempts } from './sample-attempts.ts';

/** A cohort as academies have them, and how many scenarios each is assigned. */
const recruits = 300;
const assigned = 10;
/** Attempts of each recruit at each assignment, on average: every third has a second one. */
const each = 4 / 3;
/** One cohort holds this share of all attempts. */
const bigShare = 0.1;
const samples = 16;

export interface FilledCohort {
  cohort: string;
  recruits: number;
  assignments: string[];
  /** One of its recruits. */
  person: string;
}

export interface Filled {
  attempts: number;
  decisions: number;
  usual: FilledCohort;
  /** One cohort with a tenth of all attempts. */
  big: FilledCohort;
}

/**
 * Fills an empty, migrated database with some `wanted` ended attempts: a few real ones of ten scenarios
 * with their decisions, copied by the database itself. Steps are kept for nobody: dashboards read none.
 */
export async function fillAttempts(
  client: pg.ClientBase,
  catalog: Catalog,
  wanted: number,
): Promise<Filled> {
  const scenarios = [...catalog.scenarios.keys()].slice(0, assigned);
  const perRecruit = assigned * each;
  const bigRecruits = Math.max(30, Math.round((wanted * bigShare) / perRecruit));
  const cohorts = Math.max(1, Math.round((wanted * (1 - bigShare)) / (recruits * perRecruit)));
  // Bulk: what is copied points nowhere else, so that no row needs to be looked up.
  await client.query('set synchronous_commit = off; set session_replication_role = replica');
  await keepTexts(client, catalog, scenarios);
  await keepSamples(
    client,
    scenarios.flatMap((it) => sampleAttempts(catalog, it, samples)),
  );
  await client.query(people(cohorts, bigRecruits));
  await client.query(assignments(catalog, scenarios));
  await client.query('alter table decisions drop constraint decisions_pkey');
  await client.query(attempts);
  await client.query(decisions);
  await client.query('alter table decisions add primary key (attempt_id, n)');
  await client.query('set session_replication_role = origin');
  await client.query('vacuum (analyze)');
  return {
    attempts: await count(client, 'attempts'),
    decisions: await count(client, 'decisions'),
    usual: await cohortOf(client, 1),
    big: await cohortOf(client, 0),
  };
}

async function keepTexts(client: pg.ClientBase, catalog: Catalog, scenarios: readonly string[]) {
  const { revision, rubric } = catalog.rubric;
  await client.query('insert into rubrics values ($1, $2)', [revision, JSON.stringify(rubric)]);
  for (const id of scenarios) {
    const { revision: of, scenario } = catalog.scenarios.get(id)!;
    await client.query('insert into scenarios values ($1, $2, $3)', [
      ...[of, id, JSON.stringify(scenario)],
    ]);
  }
}

async function keepSamples(client: pg.ClientBase, all: readonly Sample[]): Promise<void> {
  await client.query(`
    create table bench_samples (scenario text, k int, steps int, verified jsonb);
    create table bench_decisions (scenario text, k int, n int, beat text, choice text, cost real);
  `);
  for (const [i, { scenario, steps, verified }] of all.entries()) {
    const k = i % samples;
    await client.query('insert into bench_samples values ($1, $2, $3, $4)', [
      ...[scenario, k, steps.length, JSON.stringify(verified)],
    ]);
    await client.query(
      `insert into bench_decisions
       select $1, $2, step, beat, choice, cost
       from jsonb_to_recordset($3) as it (step int, beat text, choice text, cost real)`,
      [scenario, k, JSON.stringify(verified.decisions)],
    );
  }
}

/** Cohort 0 is the big one; ids are hashes of what they number, so that they lie scattered as real ones do. */
function people(cohorts: number, bigRecruits: number): string {
  return `
    create table bench_people as
    select c, p, md5('cohort' || c) as cohort, md5('person' || c || ' ' || p) as person
    from generate_series(0, ${cohorts}) c,
      generate_series(1, case when c = 0 then ${bigRecruits} else ${recruits} end) p;
    insert into cohorts (id, name) select distinct cohort, 'Cohort ' || c from bench_people;
    insert into people (id, role, login, name, number)
    select person, 'recruit', 'r' || c || '.' || p, 'Recruit ' || p, p::text from bench_people;
    insert into members select cohort, person from bench_people;
  `;
}

function assignments(catalog: Catalog, scenarios: readonly string[]): string {
  const rows = scenarios.map((id, i) => {
    const { revision } = catalog.scenarios.get(id)!;
    return `(${i}, '${id}', '${revision}')`;
  });
  return `
    insert into assignments
      (id, cohort_id, scenario, revision, rubric, mode, counts, opens_at, closes_at, released_at)
    select md5('assignment' || cohorts.id || i), cohorts.id, scenario, revision,
      '${catalog.rubric.revision}', 'assessment', (array['best', 'first', 'last'])[1 + i % 3],
      now() - interval '60 days', now() + interval '30 days', now()
    from cohorts, (values ${rows.join(', ')}) as it (i, scenario, revision);
  `;
}

/** In the order in which people play, not cohort by cohort: what belongs together lies apart on disk. */
const attempts = `
  insert into attempts
    (id, person_id, assignment_id, number, head, started_at, ended_at, steps, steps_hash, assurance,
      ending, verdict, patience, wording, de_escalation, follow_through, score)
  select id, person, assignment, number,
    jsonb_build_object('format', 'doorstep-attempt/1', 'id', id, 'scenario', it.scenario,
      'revision', revision, 'rubric', rubric, 'engine', '1', 'mode', 'assessment',
      'pace', 'untimed', 'language', 'zh', 'startedAt', 0),
    now() - interval '50 days', now() - interval '50 days' + interval '9 minutes', steps, id,
    1 + k % 2, verified ->> 'ending', verified ->> 'verdict',
    (verified -> 'scores' ->> 'patience')::real, (verified -> 'scores' ->> 'wording')::real,
    (verified -> 'scores' ->> 'de-escalation')::real,
    (verified -> 'scores' ->> 'follow-through')::real,
    jsonb_build_object('scores', verified -> 'scores', 'breaches', verified -> 'breaches')
  from (
    select md5('attempt' || person || assignments.id || number) as id, person, number,
      assignments.id as assignment, scenario, revision, rubric,
      get_byte(decode(md5(person || assignments.id || number), 'hex'), 0) % ${samples} as k
    from bench_people
    join assignments on assignments.cohort_id = bench_people.cohort
    cross join generate_series(1, case when p % 3 = 0 then 2 else 1 end) as number
  ) it
  join bench_samples using (scenario, k)
  order by md5(id)
`;

const decisions = `
  insert into decisions
  select attempts.id, n, beat, choice, cost
  from attempts
  join assignments on assignments.id = assignment_id
  join bench_decisions on bench_decisions.scenario = assignments.scenario
    and k = get_byte(decode(md5(person_id || assignment_id || number), 'hex'), 0) % ${samples}
`;

async function count(client: pg.ClientBase, table: string): Promise<number> {
  const { rows } = await client.query(`select count(*)::int as count from ${table}`);
  return rows[0].count;
}

async function cohortOf(client: pg.ClientBase, c: number): Promise<FilledCohort> {
  const { rows } = await client.query(
    `select cohort, (array_agg(person))[1] as person, count(*)::int as recruits
     from bench_people where c = $1 group by cohort`,
    [c],
  );
  const { cohort, person, recruits: people } = rows[0];
  const own = await client.query(
    'select id from assignments where cohort_id = $1 order by counts, id',
    [cohort],
  );
  const assignments = own.rows.map(({ id }) => id as string);
  return { cohort, person, recruits: people, assignments };
}
