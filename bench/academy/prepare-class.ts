import type pg from 'pg';
import { newId } from '#server/auth/secret.ts';
import type { Catalog } from '#server/catalog.ts';
import { logInEverybody } from './log-in-everybody.ts';
import { type Sample, sampleAttempts } from './sample-attempts.ts';

/** Recruits who are logged in, what they are assigned, and how they will play it. */
export interface Class {
  recruits: { person: string; token: string }[];
  /** Assignment by scenario. */
  assignments: Map<string, string>;
  samples: Sample[];
}

/** A cohort that is assigned some scenarios, with real attempts to be played again. */
export async function prepareClass(
  client: pg.ClientBase,
  catalog: Catalog,
  { scenarios, recruits, each }: { scenarios: readonly string[]; recruits: number; each: number },
): Promise<Class> {
  const cohort = newId();
  const people = Array.from({ length: recruits }, () => newId());
  const { rubric } = catalog;
  const assignments = new Map<string, string>();
  await client.query(`insert into cohorts (id, name) values ($1, 'Class')`, [cohort]);
  await client.query(
    `insert into people (id, role, login, name)
     select id, 'recruit', id, id from unnest($1::text[]) as it (id)`,
    [people],
  );
  await client.query('insert into members select $1, unnest($2::text[])', [cohort, people]);
  await client.query('insert into rubrics values ($1, $2) on conflict do nothing', [
    ...[rubric.revision, JSON.stringify(rubric.rubric)],
  ]);
  for (const id of scenarios) {
    const { revision, scenario } = catalog.scenarios.get(id)!;
    const assignment = newId();
    await client.query('insert into scenarios values ($1, $2, $3) on conflict do nothing', [
      ...[revision, id, JSON.stringify(scenario)],
    ]);
    await client.query(
      `insert into assignments
         (id, cohort_id, scenario, revision, rubric, mode, counts, opens_at, closes_at)
       values ($1, $2, $3, $4, $5, 'practice', 'best', now() - interval '1 day', now() + interval '1 day')`,
      [assignment, cohort, id, revision, rubric.revision],
    );
    assignments.set(id, assignment);
  }
  const tokens = await logInEverybody(client, people);
  return {
    recruits: people.map((person, i) => ({ person, token: tokens[i]! })),
    assignments,
    samples: scenarios.flatMap((it) => sampleAttempts(catalog, it, each)),
  };
}
