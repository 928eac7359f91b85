import type { Kysely } from 'kysely';
import type { Assignment } from '#core/academy/assignment.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { ownWords } from '#core/scenario/scene-text.ts';
import { Recent } from '../recent.ts';
import type { Pinned } from '../verify/verify-attempt.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

export function findAssignment(db: Db, id: string) {
  return db.selectFrom('assignments').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Assignments by their ids. */
export async function findAssignments(db: Db, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('assignments')
          .selectAll()
          .where('id', 'in', [...new Set(ids)])
          .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function assignmentsOfCohort(db: Db, cohortId: string): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('assignments')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('opens_at')
    .execute();
  return Promise.all(rows.map((it) => assignmentOf(db, it)));
}

/** What a recruit is asked to do, in every cohort they belong to. */
export async function assignmentsOfPerson(db: Db, personId: string): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('assignments')
    .innerJoin('members', 'members.cohort_id', 'assignments.cohort_id')
    .selectAll('assignments')
    .where('members.person_id', '=', personId)
    .orderBy('closes_at')
    .execute();
  return Promise.all(rows.map((it) => assignmentOf(db, it)));
}

/** What has a hash for a name never changes: it is read once, and again only after many others. */
const scenarios = new Recent<Scenario>(64);
const rubrics = new Recent<Rubric>(8);

/** The scenario of a revision, as it was when it was assigned. Nobody may change it. */
export async function pinnedScenario(db: Db, revision: string): Promise<Scenario> {
  const known = scenarios.get(revision);
  if (known) return known;
  const { scenario } = await db
    .selectFrom('scenarios')
    .select('scenario')
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return scenarios.keep(revision, scenario);
}

/** The very texts an assignment is pinned to. */
export async function pinnedBy(
  db: Db,
  assignment: { revision: string; rubric: string },
): Promise<Omit<Pinned, 'variant' | 'pace'>> {
  const scenario = await pinnedScenario(db, assignment.revision);
  return {
    revision: assignment.revision,
    scenario,
    rubricRevision: assignment.rubric,
    rubric: rubrics.get(assignment.rubric) ?? (await readRubric(db, assignment.rubric)),
  };
}

async function readRubric(db: Db, revision: string): Promise<Rubric> {
  const { rubric } = await db
    .selectFrom('rubrics')
    .select('rubric')
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return rubrics.keep(revision, rubric);
}

type Row = NonNullable<Awaited<ReturnType<typeof findAssignment>>>;

/** An assignment as people see it, with the title of the scenario it is pinned to. */
export async function assignmentOf(db: Db, row: Row): Promise<Assignment> {
  const { title } = await pinnedScenario(db, row.revision);
  return {
    id: row.id,
    cohortId: row.cohort_id,
    scenario: row.scenario,
    title: ownWords(title),
    revision: row.revision,
    mode: row.mode,
    supervised: row.supervised,
    counts: row.counts,
    allowed: row.allowed,
    pace: row.pace === null ? null : { fixed: row.pace, reason: row.pace_reason ?? '' },
    opensAt: row.opens_at.getTime(),
    closesAt: row.closes_at.getTime(),
    releasedAt: row.released_at?.getTime() ?? null,
  };
}
