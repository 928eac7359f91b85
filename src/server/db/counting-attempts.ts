import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Assurance, assurances, type Scores } from '#core/academy/attempt-contract.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** One recruit in one assignment, with the attempt that counts. */
export interface Standing {
  assignmentId: string;
  personId: string;
  /** Null as long as no attempt has ended. */
  counting: { id: string; assurance: Assurance; scores: Scores } | null;
}

interface Row {
  assignment_id: string;
  person_id: string;
  has_ended: boolean;
  id: string;
  assurance: number | null;
  patience: number | null;
  wording: number | null;
  de_escalation: number | null;
  follow_through: number | null;
}

/**
 * Everybody who began an assignment of a cohort, with the attempt that counts by the assignment's rule
 * and its valid scores: what `countingAttempt` says of the same attempts, without fetching them all.
 */
export async function standingsOfCohort(db: Db, cohortId: string): Promise<Standing[]> {
  const { rows } = await sql<Row>`
    with scored as materialized (
      select attempts.id, assignment_id, person_id, number, counts, assurance,
        ended_at is not null as has_ended, verdict = 'unsafe' as is_unsafe,
        ${validScore('patience', 'patience')}, ${validScore('wording', 'wording')},
        ${validScore('de_escalation', 'de-escalation')},
        ${validScore('follow_through', 'follow-through')}
      from assignments
      join attempts on assignment_id = assignments.id
      left join overrides on attempt_id = attempts.id
      where cohort_id = ${cohortId}
    )
    select distinct on (assignment_id, person_id)
      assignment_id, person_id, has_ended, id, assurance,
      patience, wording, de_escalation, follow_through
    from scored
    order by assignment_id, person_id, has_ended desc, ${worth} desc,
      case counts when 'last' then -number else number end
  `.execute(db);
  return rows.map(standingOf);
}

/**
 * A person's judgement where there is one, else the machine's. Through text, as the driver reads it:
 * 66.7 as a `real` is not quite 66.7, and two attempts that are equally good must stay so.
 */
function validScore(column: string, dimension: string): RawBuilder<unknown> {
  const own = sql.ref(`attempts.${column}`);
  return sql`case when overrides.scores is null then ${own}::text::float8
    else (overrides.scores ->> ${dimension})::float8 end as ${sql.ref(column)}`;
}

/** Only where the best counts; added up in the order in which `meanScore` does. */
const worth = sql`
  case when counts = 'best' then
    coalesce(
      (coalesce(patience, 0) + coalesce(wording, 0) + coalesce(de_escalation, 0)
        + coalesce(follow_through, 0))
      / nullif(num_nonnulls(patience, wording, de_escalation, follow_through), 0),
      -1
    ) - case when is_unsafe then 1000 else 0 end
  else 0 end`;

function standingOf(row: Row): Standing {
  const { assignment_id, person_id, has_ended, id, assurance } = row;
  const scores: Scores = {
    patience: row.patience,
    wording: row.wording,
    'de-escalation': row.de_escalation,
    'follow-through': row.follow_through,
  };
  return {
    assignmentId: assignment_id,
    personId: person_id,
    counting: has_ended ? { id, assurance: assurances[assurance ?? 0] ?? 'offline', scores } : null,
  };
}
