import type { CountingRule } from './assignment.ts';
import type { AttemptResult, Scores } from './attempt-contract.ts';

/**
 * Which of a recruit's ended attempts counts. The best has the highest mean over the exercised
 * dimensions, and no unsafe attempt is better than a safe one.
 */
export function countingAttempt(
  rule: CountingRule,
  attempts: readonly AttemptResult[],
): AttemptResult | undefined {
  const ended = attempts
    .filter(({ endedAt }) => endedAt !== null)
    .sort((a, b) => a.number - b.number);
  if (rule === 'first') return ended[0];
  if (rule === 'last') return ended.at(-1);
  return ended.reduce<AttemptResult | undefined>(
    (best, it) => (best === undefined || worthOf(it) > worthOf(best) ? it : best),
    undefined,
  );
}

/** A person's scores where somebody judged otherwise, the machine's everywhere else. */
export function validScores({
  scores,
  override,
}: Pick<AttemptResult, 'scores' | 'override'>): Scores {
  return override?.scores ?? scores;
}

/** Mean of the exercised dimensions, 0..100; undefined where none is. */
export function meanScore(attempt: Pick<AttemptResult, 'scores' | 'override'>): number | undefined {
  const known = Object.values(validScores(attempt)).filter((it) => it !== null);
  if (known.length === 0) return undefined;
  return known.reduce((sum, it) => sum + it, 0) / known.length;
}

function worthOf(attempt: AttemptResult): number {
  return (meanScore(attempt) ?? -1) - (attempt.verdict === 'unsafe' ? 1000 : 0);
}
