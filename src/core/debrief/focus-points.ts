import { type Dimension, dimensions } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Moment } from './moment.ts';

/** One thing to work on: where it cost most, what was shown there and what would have helped. */
export interface FocusPoint {
  dimension: Dimension;
  /** Quarters this dimension's costly decisions gave away. */
  cost: number;
  /** Steps of those decisions, dearest first. */
  steps: number[];
  /** The minus behaviour that weighed most, if one was shown. */
  shown: string | undefined;
  /** A plus behaviour of the better line at the dearest decision. */
  instead: string | undefined;
}

/** At most three dimensions where points were lost, dearest first. */
export function focusPoints(
  scenario: Scenario,
  rubric: Rubric,
  moments: readonly Moment[],
): FocusPoint[] {
  const index = (dimension: Dimension) => dimensions.indexOf(dimension);
  return dimensions
    .map((dimension) => {
      const costly = moments
        .filter((it) => it.cost > 0 && it.costs[index(dimension)]! > 0)
        .sort((a, b) => b.costs[index(dimension)]! - a.costs[index(dimension)]!);
      return {
        dimension,
        cost: costly.reduce((sum, it) => sum + it.costs[index(dimension)]!, 0),
        steps: costly.map((it) => it.step),
        shown: heaviestMinus(costly, dimension),
        instead: costly.map((it) => helpful(scenario, rubric, it, dimension)).find(Boolean),
      };
    })
    .filter((it) => it.cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, 3);
}

function heaviestMinus(moments: readonly Moment[], dimension: Dimension): string | undefined {
  return moments
    .flatMap((it) => it.entries)
    .filter((it) => it.dimension === dimension && it.sign === 'minus')
    .sort((a, b) => a.quarters - b.quarters)[0]?.behaviour;
}

function helpful(
  scenario: Scenario,
  rubric: Rubric,
  moment: Moment,
  dimension: Dimension,
): string | undefined {
  const beat = scenario.beats[moment.beat];
  const { instead } = moment;
  const act = instead?.type === 'choose' ? beat?.choices?.[instead.choice] : beat?.hold;
  return act?.shows.find((it) => {
    const behaviour = rubric.behaviours[it];
    return behaviour?.dimension === dimension && behaviour.sign === 'plus';
  });
}
