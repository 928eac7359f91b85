import { join } from 'node:path';
import { readCatalog } from '#server/catalog.ts';
import { verifyAttempt } from '#server/verify/verify-attempt.ts';
import { carefulSteps } from '../tests/server/careful-steps.ts';
import { drilled } from './own-folder.ts';
import { askPostgres } from './own-postgres.ts';

/** How an academy of some years is cut: 100 attempts for each recruit of its first cohort's size. */
const shape = { recruits: 100, assignments: 10, each: 2 };

/** The share of each attempt's steps and decisions that is kept: whole ones would fill gigabytes. */
const kept = { steps: 8, decisions: 6 };

/**
 * Adds cohorts with this many ended attempts to the school in a database, in sets, not one by one;
 * gives back the new cohorts, which the school's trainer teaches.
 */
export async function addManyAttempts(
  url: string,
  project: string,
  school: { assignment: string },
  attempts: number,
): Promise<string[]> {
  const { recruits, assignments, each } = shape;
  const cohorts = Math.ceil(attempts / (recruits * assignments * each));
  const run = (text: string, values: unknown[] = []) =>
    askPostgres<{ id: string }>(url, text, values);
  const made = await run(
    `insert into cohorts (id, name) select md5('cohort' || n), 'Many ' || n
     from generate_series(1, $1) n returning id`,
    [cohorts],
  );
  await run(
    `insert into people (id, role, login, name)
     select md5('person' || c || ' ' || r), 'recruit', 'many.' || c || '.' || r, 'Many ' || c || '.' || r
     from generate_series(1, $1) c, generate_series(1, $2) r`,
    [cohorts, recruits],
  );
  await run(
    `insert into members (cohort_id, person_id)
     select md5('cohort' || c), md5('person' || c || ' ' || r)
     from generate_series(1, $1) c, generate_series(1, $2) r
     union all select md5('cohort' || c), p.id
     from generate_series(1, $1) c, people p where p.role = 'trainer'`,
    [cohorts, recruits],
  );
  await run(
    `insert into assignments (id, cohort_id, scenario, revision, rubric, mode, counts, opens_at, closes_at)
     select md5('assignment' || c || ' ' || a), md5('cohort' || c), o.scenario, o.revision, o.rubric,
       o.mode, o.counts, o.opens_at, o.closes_at
     from generate_series(1, $1) c, generate_series(1, $2) a, assignments o where o.id = $3`,
    [cohorts, assignments, school.assignment],
  );
  await run(
    `insert into attempts (id, person_id, assignment_id, number, head, started_at, ended_at, steps,
       steps_hash, assurance, ending, verdict, patience, wording, de_escalation, follow_through, score)
     select md5(c || ' ' || r || ' ' || a || ' ' || n), md5('person' || c || ' ' || r),
       md5('assignment' || c || ' ' || a), n, $5::jsonb,
       timestamptz '2026-01-01' + make_interval(hours => a * 24 + n, mins => r),
       timestamptz '2026-01-01' + make_interval(hours => a * 24 + n, mins => r + 20), $6,
       md5('hash' || c || ' ' || r || ' ' || a || ' ' || n), 1 + (r % 2), 'calm', 'good',
       (r * 7 + a * 13 + n) % 101, (r * 11 + a * 3 + n) % 101, (r * 5 + a * 17) % 101,
       (r * 3 + n * 19) % 101, '{"scores": {}, "breaches": []}'
     from generate_series(1, $1) c, generate_series(1, $2) r, generate_series(1, $3) a,
       generate_series(1, $4) n`,
    [cohorts, recruits, assignments, each, JSON.stringify({ scenario: drilled }), kept.steps],
  );
  const { steps, decisions } = carefulRun(project);
  const many = "exists (select 1 from people p where p.id = a.person_id and p.login like 'many.%')";
  await run(
    `insert into steps (attempt_id, n, step)
     select a.id, s.n - 1, s.step from attempts a,
       jsonb_array_elements($1::jsonb) with ordinality s (step, n) where ${many}`,
    [JSON.stringify(steps)],
  );
  await run(
    `insert into decisions (attempt_id, n, beat, choice, cost)
     select a.id, d.n - 1, d.it ->> 'beat', d.it ->> 'choice', (d.n * a.number) % 5
     from attempts a, jsonb_array_elements($1::jsonb) with ordinality d (it, n) where ${many}`,
    [JSON.stringify(decisions)],
  );
  await run('analyze');
  return made.map(({ id }) => id);
}

function carefulRun(project: string) {
  const { rubric, scenarios } = readCatalog(join(project, 'scenarios'));
  const pinned = {
    ...scenarios.get(drilled)!,
    ...{ rubric: rubric.rubric, rubricRevision: rubric.revision, pace: 'untimed' as const },
  };
  const steps = carefulSteps(drilled);
  const verified = verifyAttempt(pinned, steps);
  if (!verified.ok) throw new Error('the careful run does not fit its scenario');
  const { decisions } = verified.value;
  return { steps: steps.slice(0, kept.steps), decisions: decisions.slice(0, kept.decisions) };
}
