import { correlation } from './correlation.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { type Enough, enough, fewest } from './enough.ts';

/** One decision of one attempt: where, what, and what it gave away (points). */
export interface TakenDecision {
  attempt: string;
  beat: string;
  /** The choice's id, or `hold`. */
  choice: string;
  cost: number;
}

/** How a cohort fared in one beat. */
export interface DecisionStatistics {
  beat: string;
  taken: number;
  /** How often each choice was taken, most often first. */
  choices: { choice: string; taken: number; cost: number }[];
  /** Share of decisions that gave nothing away: how easy it was (facility). */
  facility: number;
  /**
   * Correlation between doing well here and doing well in the rest of the attempt: whether this
   * decision tells people apart (corrected item-total; undefined where nothing varies).
   */
  discrimination: Enough<number | undefined>;
  costs: Enough<Distribution>;
}

/** Every beat in which somebody decided, the costliest on average first. */
export function decisionStatistics(decisions: readonly TakenDecision[]): DecisionStatistics[] {
  const totals = new Map<string, number>();
  for (const { attempt, cost } of decisions) {
    totals.set(attempt, (totals.get(attempt) ?? 0) + cost);
  }
  const byBeat = Map.groupBy(decisions, ({ beat }) => beat);
  return [...byBeat]
    .map(([beat, taken]) => beatStatistics(beat, taken, totals))
    .sort((a, b) => a.facility - b.facility || (a.beat < b.beat ? -1 : 1));
}

function beatStatistics(
  beat: string,
  taken: readonly TakenDecision[],
  totals: ReadonlyMap<string, number>,
): DecisionStatistics {
  const byChoice = [...Map.groupBy(taken, ({ choice }) => choice)].map(([choice, all]) => ({
    choice,
    taken: all.length,
    cost: all.reduce((sum, it) => sum + it.cost, 0) / all.length,
  }));
  // A beat can come back within an attempt; what counts there is all that it cost.
  const here = new Map<string, number>();
  for (const { attempt, cost } of taken) here.set(attempt, (here.get(attempt) ?? 0) + cost);
  const own = [...here.values()];
  const rest = [...here].map(([attempt, cost]) => (totals.get(attempt) ?? 0) - cost);
  return {
    beat,
    taken: taken.length,
    choices: byChoice.sort((a, b) => b.taken - a.taken || (a.choice < b.choice ? -1 : 1)),
    facility: taken.filter(({ cost }) => cost === 0).length / taken.length,
    discrimination: enough(own.length, fewest.decision, () => correlation(own, rest)),
    costs: distributionOf(own),
  };
}
