import { type Kysely, sql } from 'kysely';
import type { ExamScenario } from '#core/academy/exam-scenario.ts';
import type { Text } from '#core/basics/text.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { pinnedScenario } from './assignments.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

export async function examScenarios(db: Db): Promise<ExamScenario[]> {
  const rows = await db
    .selectFrom('exam_scenarios')
    .leftJoin('people', 'people.id', 'exam_scenarios.uploaded_by')
    .select(['exam_scenarios.id', 'title', 'revision', 'uploaded_at', 'people.name'])
    .select(runningOf().as('running'))
    .orderBy('uploaded_at', 'desc')
    .execute();
  return rows.map(({ id, title, revision, uploaded_at, name, running }) => ({
    ...{ id, title, revision, running, by: name },
    uploadedAt: uploaded_at.getTime(),
  }));
}

/** How many assignments of an exam scenario have not closed, those with more time among them. */
function runningOf() {
  return sql<number>`(
    select count(*)::int from assignments
    where assignments.scenario = exam_scenarios.id
      and greatest(assignments.closes_at,
        (select max(attempts.closes_at) from attempts where attempts.assignment_id = assignments.id)
      ) > now()
  )`;
}

/** The newest revision of an exam scenario, not withdrawn before the transaction ends. */
export async function findExamScenario(
  db: Db,
  id: string,
): Promise<{ revision: string; scenario: Scenario } | undefined> {
  const row = await db
    .selectFrom('exam_scenarios')
    .select('revision')
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return row && { revision: row.revision, scenario: await pinnedScenario(db, row.revision) };
}

export interface UploadedScenario {
  id: string;
  revision: string;
  title: Text;
  source: string;
  by: string;
}

/** Keeps an exam scenario in the place of an older revision; what is assigned keeps its own. */
export async function keepExamScenario(
  db: Db,
  { id, revision, title, source, by }: UploadedScenario,
): Promise<void> {
  const row = {
    ...{ revision, title: JSON.stringify(title), source, uploaded_by: by },
    uploaded_at: new Date(),
  };
  await db
    .insertInto('exam_scenarios')
    .values({ id, ...row })
    .onConflict((it) => it.column('id').doUpdateSet(row))
    .execute();
}

/** An exam scenario locked until the transaction ends: nobody assigns it while it is withdrawn. */
export function lockExamScenario(db: Db, id: string) {
  return db
    .selectFrom('exam_scenarios')
    .select(['id', 'revision'])
    .select(runningOf().as('running'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Takes it away, its text too unless an attempt or an assignment still stands on it. */
export async function removeExamScenario(db: Db, id: string): Promise<void> {
  await db.deleteFrom('exam_scenarios').where('id', '=', id).execute();
  await db
    .deleteFrom('scenarios')
    .where('id', '=', id)
    .where(
      sql<boolean>`not exists (select 1 from assignments where assignments.revision = scenarios.revision)`,
    )
    .where(
      sql<boolean>`not exists (select 1 from class_runs where class_runs.revision = scenarios.revision)`,
    )
    .execute();
}
