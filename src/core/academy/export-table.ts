import { type Dimension, dimensions } from '#core/rubric/dimension.ts';
import type { Assignment } from './assignment.ts';
import type { Assurance, AttemptResult } from './attempt-contract.ts';
import { countingAttempt, validScores } from './counting-attempt.ts';
import type { Person } from './person.ts';

/** One recruit's line in an export: the attempt that counts, empty where there is none. */
export interface ExportRow extends Record<Dimension, number | null> {
  number: string | null;
  name: string;
  scenario: string;
  revision: string;
  mode: Assignment['mode'];
  attempts: number;
  pace: AttemptResult['pace'] | null;
  verdict: NonNullable<AttemptResult['verdict']> | null;
  assurance: Assurance | null;
  /** Whether a person judged otherwise than the replay; the scores are then theirs. */
  overridden: 'yes' | null;
  /** ms since 1970. */
  endedAt: number | null;
}

/** Every recruit of a cohort, also those who have not begun. Scores have one decimal. */
export function exportTable(
  assignment: Assignment,
  recruits: readonly Person[],
  attempts: readonly AttemptResult[],
): ExportRow[] {
  const byPerson = Map.groupBy(attempts, ({ personId }) => personId);
  return recruits.map((recruit) => {
    const own = byPerson.get(recruit.id) ?? [];
    const counting = countingAttempt(assignment.counts, own);
    const scores = dimensions.map((it) => [
      it,
      rounded((counting && validScores(counting)[it]) ?? null),
    ]);
    return {
      number: recruit.number,
      name: recruit.name,
      scenario: assignment.scenario,
      revision: assignment.revision,
      mode: assignment.mode,
      attempts: own.length,
      pace: counting?.pace ?? null,
      verdict: counting?.verdict ?? null,
      assurance: counting?.assurance ?? null,
      overridden: counting?.override ? 'yes' : null,
      endedAt: counting?.endedAt ?? null,
      ...(Object.fromEntries(scores) as Record<Dimension, number | null>),
    };
  });
}

function rounded(score: number | null): number | null {
  return score === null ? null : Math.round(score * 10) / 10;
}
