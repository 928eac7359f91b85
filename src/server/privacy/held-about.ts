import { type Kysely, sql } from 'kysely';
import type { HeldLine, HeldReply } from '#core/academy/held.ts';
import { keptUntil } from '../db/retention.ts';
import type { AcademyTables } from '../db/tables.ts';

type Db = Kysely<AcademyTables>;

interface Holding {
  /** The column that names the person or, where `of` says so, the attempt. */
  column: string;
  of: 'person' | 'attempt';
  /** What nobody gets to see, not even whose it is: it would let others in. */
  secret?: readonly string[];
  /** What an assessment keeps back until a named person has released it: these columns, or all. */
  afterRelease?: readonly string[] | 'all';
}

const judged = ['assurance', 'ending', 'verdict', 'patience', 'wording'] as const;

/** Where rows of a person are, table by table. */
export const holdings: Readonly<Record<string, Holding>> = {
  people: {
    ...{ column: 'id', of: 'person' },
    secret: ['password_hash', 'invitation_hash', 'totp_secret', 'totp_last'],
  },
  sessions: { column: 'person_id', of: 'person', secret: ['token_hash'] },
  recovery_codes: { column: 'person_id', of: 'person', secret: ['hash'] },
  members: { column: 'person_id', of: 'person' },
  accommodations: { column: 'person_id', of: 'person' },
  holds: { column: 'person_id', of: 'person' },
  attempts: {
    ...{ column: 'person_id', of: 'person' },
    afterRelease: [...judged, 'de_escalation', 'follow_through', 'score'],
  },
  steps: { column: 'attempt_id', of: 'attempt' },
  decisions: { column: 'attempt_id', of: 'attempt', afterRelease: 'all' },
  behaviours: { column: 'attempt_id', of: 'attempt', afterRelease: 'all' },
  remarks: { column: 'attempt_id', of: 'attempt', afterRelease: 'all' },
  overrides: { column: 'attempt_id', of: 'attempt', afterRelease: 'all' },
  statements: { column: 'attempt_id', of: 'attempt', afterRelease: 'all' },
};

/** Columns that name somebody who did a thing to others: the log tells of it, in the person's lines. */
export const acts: readonly string[] = [
  ...['assignments.released_by', 'assignments.created_by', 'class_runs.opened_by'],
  ...['holds.set_by', 'accommodations.set_by', 'remarks.author_id', 'overrides.by_id'],
  ...['exam_scenarios.uploaded_by', 'sittings.opened_by', 'sittings.confirmed_by'],
];

/** Looks at a whole assignment, or cohort, are looks at each of its recruits. */
const looks = ['results-seen', 'results-exported', 'results-released'];

export async function heldAbout(db: Db, personId: string): Promise<HeldReply> {
  const held: HeldReply['held'] = {};
  for (const [table, holding] of Object.entries(holdings)) {
    held[table] = await rowsOf(db, table, holding, personId);
  }
  return { keptUntil: await keptUntil(db, personId), held, audit: await linesOf(db, personId) };
}

async function rowsOf(db: Db, table: string, holding: Holding, personId: string) {
  const { column, of, secret = [], afterRelease } = holding;
  const whole = sql.table(table);
  const isShown = sql`(assignments.mode = 'practice' or assignments.released_at is not null)`;
  const joined =
    of === 'attempt'
      ? sql`join attempts on attempts.id = ${sql.ref(`${table}.${column}`)}
          join assignments on assignments.id = attempts.assignment_id`
      : table === 'attempts'
        ? sql`join assignments on assignments.id = attempts.assignment_id`
        : sql``;
  const late = Array.isArray(afterRelease) ? afterRelease : [];
  const row = sql`to_jsonb(${whole}.*) - ${[...secret]}::text[]`;
  const kept =
    late.length === 0
      ? row
      : sql`case when ${isShown} then ${row} else ${row} - ${late}::text[] end`;
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select ${kept} as row from ${whole} ${joined}
    where ${of === 'attempt' ? sql`attempts.person_id` : sql.ref(`${table}.${column}`)} = ${personId}
      ${afterRelease === 'all' ? sql`and ${isShown}` : sql``}
    order by row
  `.execute(db);
  return rows.map((it) => it.row);
}

async function linesOf(db: Db, personId: string): Promise<HeldLine[]> {
  const { rows } = await sql<Omit<HeldLine, 'at'> & { at: Date }>`
    select audit.at, action, detail,
      case when actor = ${personId} then 'you' else people.role end as by
    from audit left join people on people.id = actor
    where actor = ${personId} or subject = ${personId}
      or (action = any(${looks}) and subject in (
        select assignment_id from attempts where person_id = ${personId}
        union all select cohort_id from members where person_id = ${personId}
      ))
    order by n
  `.execute(db);
  return rows.map(({ at, ...it }) => ({ ...it, at: at.getTime() }));
}
