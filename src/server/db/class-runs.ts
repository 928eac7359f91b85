import { type Kysely, sql } from 'kysely';
import type { Ballot, BallotLine, ClassRun } from '#core/academy/class-run.ts';
import type { Text } from '#core/basics/text.ts';
import type { Catalog } from '../catalog.ts';
import type { VotableOption } from '../verify/class-position.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** A class run locked until the transaction ends: one step at a time, however many tabs project it. */
export function lockClassRun(db: Db, id: string) {
  return db
    .selectFrom('class_runs')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Keeps the texts that a run is pinned to, if they are not kept yet. */
export async function keepTexts(
  db: Db,
  id: string,
  { revision, scenario }: { revision: string; scenario: object },
  rubric: Catalog['rubric'],
): Promise<void> {
  await db
    .insertInto('scenarios')
    .values({ revision, id, scenario: JSON.stringify(scenario) })
    .onConflict((it) => it.doNothing())
    .execute();
  await db
    .insertInto('rubrics')
    .values({ revision: rubric.revision, rubric: JSON.stringify(rubric.rubric) })
    .onConflict((it) => it.doNothing())
    .execute();
}

/** The class runs of a cohort, newest first, or the one with an id. */
export async function classRuns(
  db: Db,
  of: { cohortId: string } | { id: string },
): Promise<ClassRun[]> {
  const rows = await db
    .selectFrom('class_runs')
    .innerJoin('scenarios', 'scenarios.revision', 'class_runs.revision')
    .select([
      ...(['class_runs.id', 'cohort_id', 'class_runs.scenario', 'class_runs.revision'] as const),
      ...(['rubric', 'opened_at', 'ended_at', 'ending', 'verdict'] as const),
      ...(['patience', 'wording', 'de_escalation', 'follow_through'] as const),
      sql<Text | null>`scenarios.scenario -> 'endings' -> class_runs.ending -> 'title'`.as('title'),
      sql<number>`(
        select coalesce(max(votes), 0)::int from (
          select (select sum(it::int) from jsonb_array_elements_text(split) it) as votes
          from class_ballots where run_id = class_runs.id
        ) as ballots
      )`.as('voters'),
    ])
    .where('id' in of ? 'class_runs.id' : 'cohort_id', '=', 'id' in of ? of.id : of.cohortId)
    .orderBy('opened_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    cohortId: row.cohort_id,
    scenario: row.scenario,
    revision: row.revision,
    rubric: row.rubric,
    openedAt: row.opened_at.getTime(),
    endedAt: row.ended_at?.getTime() ?? null,
    ending: row.ending,
    endingTitle: row.title,
    verdict: row.verdict,
    scores: {
      patience: row.patience,
      wording: row.wording,
      'de-escalation': row.de_escalation,
      'follow-through': row.follow_through,
    },
    voters: row.voters,
  }));
}

/** The votes of a run in their order, or only the one with a number. */
export async function ballotsOf(db: Db, runId: string, only?: number): Promise<Ballot[]> {
  const rows = await db
    .selectFrom('class_ballots')
    .selectAll('class_ballots')
    .select(({ selectFrom, fn }) =>
      selectFrom('class_votes')
        .whereRef('class_votes.run_id', '=', 'class_ballots.run_id')
        .whereRef('class_votes.ballot', '=', 'class_ballots.n')
        .select(fn.countAll<string>().as('count'))
        .as('open_votes'),
    )
    .where('run_id', '=', runId)
    .$if(only !== undefined, (it) => it.where('n', '=', only ?? 0))
    .orderBy('n')
    .execute();
  return rows.map(({ n, beat, lines, options, closed_at, split, picked, step, open_votes }) => ({
    ...{ n, beat, lines, options, picked, step },
    closedAt: closed_at?.getTime() ?? null,
    votes: split?.reduce((sum, it) => sum + it, 0) ?? Number(open_votes),
    split: split && options.map((_, i) => split[i] ?? 0),
  }));
}

/** Opens the next vote of a run and makes it the present one. */
export async function openBallot(
  db: Db,
  runId: string,
  { beat, lines, options }: { beat: string; lines: BallotLine[]; options: VotableOption[] },
): Promise<void> {
  const { last } = await db
    .selectFrom('class_ballots')
    .select(({ fn }) => fn.max('n').as('last'))
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
  const n = (last ?? 0) + 1;
  await db
    .insertInto('class_ballots')
    .values({
      ...{ run_id: runId, n, beat },
      ...{ lines: JSON.stringify(lines), options: JSON.stringify(options) },
    })
    .execute();
  await db.updateTable('class_runs').set({ ballot: n }).where('id', '=', runId).execute();
}

/** What was noted may open more; what stood there keeps its number. */
export async function widenBallot(
  db: Db,
  runId: string,
  n: number,
  open: readonly VotableOption[],
): Promise<void> {
  const { options } = await db
    .selectFrom('class_ballots')
    .select('options')
    .where('run_id', '=', runId)
    .where('n', '=', n)
    .executeTakeFirstOrThrow();
  const known = new Set(options.map(({ choice }) => choice));
  const added = open.filter(({ choice }) => !known.has(choice));
  if (added.length === 0) return;
  const next = Math.max(...options.map(({ number }) => number)) + 1;
  const wider = [...options, ...added.map((it, i) => ({ ...it, number: next + i }))];
  await db
    .updateTable('class_ballots')
    .set({ options: JSON.stringify(wider) })
    .where('run_id', '=', runId)
    .where('n', '=', n)
    .execute();
}

/** Counts a vote and forgets who gave it; one that is closed stays as it is. */
export async function closeBallot(db: Db, runId: string, n: number): Promise<void> {
  // Votes hold a share of this row: from here on none comes in, and those on their way are counted.
  const ballot = await db
    .updateTable('class_ballots')
    .set({ closed_at: new Date() })
    .where('run_id', '=', runId)
    .where('n', '=', n)
    .where('closed_at', 'is', null)
    .returning('options')
    .executeTakeFirst();
  if (!ballot) return;
  const gone = await db
    .deleteFrom('class_votes')
    .where('run_id', '=', runId)
    .where('ballot', '=', n)
    .returning('option')
    .execute();
  const split = ballot.options.map(
    ({ number }) => gone.filter(({ option }) => option === number).length,
  );
  await db
    .updateTable('class_ballots')
    .set({ split: JSON.stringify(split) })
    .where('run_id', '=', runId)
    .where('n', '=', n)
    .execute();
}

/** The run of a code or of a key; with a code that was used twice, the one that still runs. */
export function findRunToVoteIn(db: Db, by: { code: string } | { key: string }) {
  return db
    .selectFrom('class_runs')
    .select(['id', 'key', 'ended_at', 'code_until', 'ballot'])
    .where('code' in by ? 'code' : 'key', '=', 'code' in by ? by.code : by.key)
    .orderBy(sql`ended_at is null`, 'desc')
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What a phone needs of a vote, with what its voter has voted for. */
export function findBallot(db: Db, runId: string, n: number, voter: Buffer) {
  return db
    .selectFrom('class_ballots')
    .leftJoin('class_votes', (join) =>
      join
        .onRef('class_votes.run_id', '=', 'class_ballots.run_id')
        .onRef('class_votes.ballot', '=', 'class_ballots.n')
        .on('class_votes.voter', '=', voter),
    )
    .select(['lines', 'options', 'closed_at', 'class_votes.option as mine'])
    .where('class_ballots.run_id', '=', runId)
    .where('n', '=', n)
    .executeTakeFirst();
}

/** Keeps a vote unless its ballot is closed; whether it was kept. */
export async function keepVote(
  db: Db,
  { runId, n, voter, option }: { runId: string; n: number; voter: Buffer; option: number },
): Promise<boolean> {
  const kept = await db
    .insertInto('class_votes')
    .columns(['run_id', 'ballot', 'voter', 'option'])
    .expression(({ selectFrom }) =>
      selectFrom('class_ballots')
        .select([
          'run_id',
          'n',
          sql<Buffer>`${voter}::bytea`.as('voter'),
          sql<number>`${option}::integer`.as('option'),
        ])
        .where('run_id', '=', runId)
        .where('n', '=', n)
        .where('closed_at', 'is', null)
        .forShare(),
    )
    .onConflict((it) => it.columns(['run_id', 'ballot', 'voter']).doUpdateSet({ option }))
    .returning('option')
    .executeTakeFirst();
  return kept !== undefined;
}

/** How many have voted in an open ballot. */
export async function votesIn(db: Db, runId: string, n: number): Promise<number> {
  const { count } = await db
    .selectFrom('class_votes')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('run_id', '=', runId)
    .where('ballot', '=', n)
    .executeTakeFirstOrThrow();
  return Number(count);
}
