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
  /** Attempts that had given nothing away before and did here: where the best line was left. */
  left: number;
}

/** Every beat in which somebody decided, the costliest on average first. */
export function decisionStatistics(decisions: readonly TakenDecision[]): DecisionStatistics[] {
  const byAttempt = Map.groupBy(decisions, ({ attempt }) => attempt);
  const totals = new Map([...byAttempt].map(([attempt, all]) => [attempt, costOf(all)]));
  const firstLosses = [...byAttempt.values()].map((all) => all.find(({ cost }) => cost > 0));
  const byBeat = Map.groupBy(decisions, ({ beat }) => beat);
  return [...byBeat]
    .map(([beat, taken]) => {
      const left = firstLosses.filter((it) => it?.beat === beat).length;
      return beatStatistics(beat, taken, totals, left);
    })
    .sort((a, b) => a.facility - b.facility || (a.beat < b.beat ? -1 : 1));
}

/**
 * Share of attempts, 0..1, that had given nothing away after 0, 1, 2, … decisions, as far as the
 * longest attempt goes. One that ends without a loss stays on the best line.
 * @param decisions those of each attempt in their order
 */
export function shareOnBestLine(decisions: readonly TakenDecision[]): number[] {
  const attempts = [...Map.groupBy(decisions, ({ attempt }) => attempt).values()];
  if (attempts.length === 0) return [];
  const leaving = attempts.map((all) => all.findIndex(({ cost }) => cost > 0));
  const longest = Math.max(...attempts.map((all) => all.length));
  return Array.from({ length: longest + 1 }, (_, done) => {
    const staying = leaving.filter((it) => it < 0 || it >= done);
    return staying.length / attempts.length;
  });
}

function costOf(decisions: readonly TakenDecision[]): number {
  return decisions.reduce((sum, { cost }) => sum + cost, 0);
}

function beatStatistics(
  beat: string,
  taken: readonly TakenDecision[],
  totals: ReadonlyMap<string, number>,
  left: number,
): DecisionStatistics {
  const byChoice = [...Map.groupBy(taken, ({ choice }) => choice)].map(([choice, all]) => ({
    choice,
    taken: all.length,
    cost: costOf(all) / all.length,
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
    left,
  };
}
