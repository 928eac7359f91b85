import type { Text } from '#core/basics/text.ts';
import type { Rubric } from '#core/rubric/rubric.ts';

/** A habit the essay warns of, over several attempts. */
export interface HabitOverTime {
  habit: string;
  name: Text;
  saying: Text;
  about: Text;
  /** How often it showed, and how often it was answered well: one number an attempt. */
  shown: number[];
  answered: number[];
}

/**
 * The habits that showed in any of these attempts, those of the newest attempts first.
 * @param attempts how often each behaviour was shown, attempt by attempt, the oldest first
 */
export function habitsOverTime(
  rubric: Pick<Rubric, 'habits'>,
  attempts: readonly Readonly<Record<string, number>>[],
): HabitOverTime[] {
  const timesOf = (behaviours: readonly string[]) =>
    attempts.map((shown) => behaviours.reduce((sum, it) => sum + (shown[it] ?? 0), 0));
  return Object.entries(rubric.habits)
    .map(([habit, { 'shown-by': shownBy, 'answered-by': answeredBy, ...words }]) => ({
      ...{ habit, ...words },
      shown: timesOf(shownBy),
      answered: timesOf(answeredBy),
    }))
    .filter(({ shown }) => shown.some((it) => it > 0))
    .sort((a, b) => lastOf(b.shown) - lastOf(a.shown));
}

/** The place of the last attempt that showed it. */
function lastOf(shown: readonly number[]): number {
  return shown.findLastIndex((it) => it > 0);
}
