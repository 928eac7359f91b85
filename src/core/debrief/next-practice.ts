import { type Dimension, dimensions } from '#core/rubric/dimension.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import { levelFrom } from '#core/scoring/level.ts';

/** One scored attempt as progress sees it, oldest first in every list. */
export interface PastRun {
  scenario: string;
  verdict: Verdict;
  /** 0..100; a dimension that the scenario does not exercise is absent. */
  scores: Partial<Record<Dimension, number>>;
  /** Habits that showed; undefined where the run could not be read again. */
  habits: readonly string[] | undefined;
}

/** Below this many scored attempts nothing is said about strengths and weaknesses. */
export const enoughRuns = 3;

/** How many of the latest attempts count for what to practise next. */
export const latestRuns = 5;

/** Two means closer than this (points of 100) are not told apart. */
export const clearDifference = 5;

/** A scenario counts as mastered once one safe attempt is good or better in every dimension. */
export const masteredFrom = levelFrom[4];

/** A dimension's mean over the latest attempts that exercised it. */
export interface DimensionMean {
  dimension: Dimension;
  mean: number;
  runs: number;
}

/** Why a scenario is worth playing next. */
export interface OpenScenario {
  scenario: string;
  why: 'untried' | 'unsafe' | 'below';
  /** The lowest score of the best attempt; undefined where there is none. */
  lowest: { dimension: Dimension; score: number } | undefined;
}

/** What to practise next and on what evidence. */
export interface NextPractice {
  runs: number;
  /** True once there is enough evidence to speak of strengths and weaknesses. */
  isEnough: boolean;
  weakest: DimensionMean | undefined;
  /** The second lowest, where the two lie too close to be told apart. */
  alike: DimensionMean | undefined;
  /** The habit that showed in the most of the latest attempts, in two of them at least. */
  habit: { habit: string; runs: number; of: number } | undefined;
  /** Not yet mastered: unsafe ones first, then those begun, then untried, in library order. */
  scenarios: OpenScenario[];
}

/** What to practise next: the weakest dimension, a recurring habit, scenarios not yet mastered. */
export function nextPractice(runs: readonly PastRun[], scenarios: readonly string[]): NextPractice {
  const latest = runs.slice(-latestRuns);
  const means = dimensions
    .map((dimension) => meanOf(runs, dimension))
    .filter((it) => it.runs >= enoughRuns)
    .sort((a, b) => a.mean - b.mean);
  const [weakest, second] = means;
  const isClose = weakest && second && second.mean - weakest.mean < clearDifference;
  return {
    runs: runs.length,
    isEnough: runs.length >= enoughRuns,
    weakest: weakest && weakest.mean < 100 ? weakest : undefined,
    alike: isClose ? second : undefined,
    habit: runs.length >= enoughRuns ? recurring(latest) : undefined,
    scenarios: openScenarios(runs, scenarios),
  };
}

function meanOf(runs: readonly PastRun[], dimension: Dimension): DimensionMean {
  const scores = runs.flatMap(({ scores }) => scores[dimension] ?? []).slice(-latestRuns);
  const mean = scores.reduce((sum, it) => sum + it, 0) / Math.max(1, scores.length);
  return { dimension, mean, runs: scores.length };
}

function recurring(latest: readonly PastRun[]): NextPractice['habit'] {
  const read = latest.flatMap(({ habits }) => (habits ? [new Set(habits)] : []));
  const names = [...new Set(read.flatMap((it) => [...it]))];
  const counted = names.map((habit) => ({
    habit,
    runs: read.filter((it) => it.has(habit)).length,
    of: read.length,
  }));
  return counted.filter((it) => it.runs >= 2).sort((a, b) => b.runs - a.runs)[0];
}

function openScenarios(runs: readonly PastRun[], scenarios: readonly string[]): OpenScenario[] {
  const order = ['unsafe', 'below', 'untried'] as const;
  return scenarios
    .flatMap((scenario): OpenScenario[] => {
      const own = runs.filter((it) => it.scenario === scenario);
      if (own.length === 0) return [{ scenario, why: 'untried', lowest: undefined }];
      const safe = own.filter((it) => it.verdict !== 'unsafe');
      const lowests = safe.flatMap((it) => lowestOf(it) ?? []).sort((a, b) => b.score - a.score);
      const lowest = lowests[0];
      if (safe.length === 0) return [{ scenario, why: 'unsafe', lowest: undefined }];
      if (lowest && lowest.score >= masteredFrom) return [];
      return [{ scenario, why: 'below', lowest }];
    })
    .sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));
}

function lowestOf({ scores }: PastRun): OpenScenario['lowest'] {
  return dimensions
    .flatMap((dimension) => {
      const score = scores[dimension];
      return score === undefined ? [] : [{ dimension, score }];
    })
    .sort((a, b) => a.score - b.score)[0];
}
