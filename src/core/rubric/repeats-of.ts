import type { Rubric } from './rubric.ts';

/**
 * How much the n-th use of a behaviour still earns, in halves; the last entry holds for every
 * later use. Looks for the behaviour's own row, then its dimension's, then the default.
 */
export function repeatsOf(rubric: Rubric, behaviour: string): readonly number[] {
  const dimension = rubric.behaviours[behaviour]?.dimension;
  const own = rubric.repeats[behaviour];
  const shared = dimension === undefined ? undefined : rubric.repeats[dimension];
  return own ?? shared ?? rubric.repeats.default ?? [2];
}
