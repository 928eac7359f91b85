import type { Rubric } from '#core/rubric/rubric.ts';
import type { StepScore } from '#core/scoring/score.ts';

/** A habit the essay warns of, as it showed in this run. */
export interface HabitFinding {
  habit: string;
  /** Steps that showed it, and steps that answered it well. */
  shown: number[];
  answered: number[];
}

/** The habits that showed at least once, most often first. */
export function habitsOf(
  rubric: Rubric,
  score: { steps: readonly Pick<StepScore, 'entries'>[] },
): HabitFinding[] {
  const entries = score.steps.flatMap((it) => it.entries);
  const stepsThat = (behaviours: readonly string[]) => [
    ...new Set(entries.filter((it) => behaviours.includes(it.behaviour)).map((it) => it.step)),
  ];
  return Object.entries(rubric.habits)
    .map(([habit, { 'shown-by': shownBy, 'answered-by': answeredBy }]) => ({
      habit,
      shown: stepsThat(shownBy),
      answered: stepsThat(answeredBy),
    }))
    .filter((it) => it.shown.length > 0)
    .sort((a, b) => b.shown.length - a.shown.length);
}
