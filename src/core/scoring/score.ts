import type { Analysis } from '#core/analysis/analyse.ts';
import type { TooLarge } from '#core/analysis/solve.ts';
import type { Replayed } from '#core/attempt/replay.ts';
import { ok, type Result } from '#core/basics/result.ts';
import { engineVersion } from '#core/conversation/engine-version.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Tally } from '#core/conversation/kernel.ts';
import type { State, Tables } from '#core/conversation/tables.ts';
import { type Dimension, dimensions } from '#core/rubric/dimension.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { entriesOf, type LedgerEntry } from './ledger.ts';
import { type Level, levelOf } from './level.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** One dimension of a score. */
export interface DimensionScore {
  dimension: Dimension;
  /** Points earned, the best line's share of par, and what guessing earns, in quarters. */
  points: number;
  par: number;
  chance: number;
  /** 0 is what guessing earns, 100 the best line; null where the scenario does not exercise it. */
  score: number | null;
  level: Level | null;
  plus: LedgerEntry[];
  minus: LedgerEntry[];
}

/** One step: what it earned and what it gave away. */
export interface StepScore {
  step: number;
  event: ConversationEvent;
  tally: Tally;
  /** V(before) - points - V(after), in quarters: never negative. */
  cost: number;
  /** The same by dimension; adds up to `cost`. */
  costs: Tally;
  /** What the best line does here; undefined for hearing and notes. */
  better: ConversationEvent | undefined;
  entries: LedgerEntry[];
  breaches: string[];
}

/** The score of an attempt, auditable step by step (source: architecture.md, the score). */
export interface Score {
  scenario: string;
  revision: string;
  engine: string;
  dimensions: DimensionScore[];
  points: number;
  par: number;
  chance: number;
  /** Points lost so far: the sum of all costs. */
  lost: number;
  steps: StepScore[];
  breaches: { step: number; safeguard: string }[];
  /** `unsafe` when any safeguard was broken, else the ending's; undefined while it runs. */
  verdict: Verdict | undefined;
  outcome: Outcome;
}

/** Scores a replayed run against the analysis of its own scenario revision. */
export function scoreRun(
  scenario: Scenario,
  tables: Tables,
  run: Replayed,
  analysis: Analysis,
): Result<Score, TooLarge> {
  const steps: StepScore[] = [];
  let before = valueByDimension(analysis, run.states[0]!);
  for (const [step, event] of run.events.entries()) {
    if (!before.ok) return before;
    const after = valueByDimension(analysis, run.states[step + 1]!);
    if (!after.ok) return after;
    const tally = run.tallies[step]!;
    const [value, next] = [before.value, after.value];
    const costs = tally.map((points, i) => value[i]! - points - next[i]!) as Tally;
    const decides = event.type === 'choose' || event.type === 'hold';
    const better = decides ? analysis.solver.bestMove(run.states[step]!) : ok(undefined);
    if (!better.ok) return better;
    const shown = entriesOf(tables, run.states[step]!, event, step);
    steps.push({ step, event, tally, costs, cost: sum(costs), better: better.value, ...shown });
    before = after;
  }
  const breaches = steps.flatMap(({ step, breaches: all }) =>
    all.map((safeguard) => ({ step, safeguard })),
  );
  const outcome = outcomeOf(scenario, tables, run.states.at(-1)!);
  const scored = dimensions.map((it, i) => dimensionScore(it, i, steps, analysis));
  return ok({
    scenario: scenario.id,
    revision: analysis.revision,
    engine: engineVersion,
    dimensions: scored,
    points: sum(scored.map((it) => it.points)),
    par: analysis.par,
    chance: analysis.chance.total,
    lost: sum(steps.map((it) => it.cost)),
    steps,
    breaches,
    verdict: run.isEnded && breaches.length > 0 ? 'unsafe' : outcome.verdict,
    outcome,
  });
}

function dimensionScore(
  dimension: Dimension,
  index: number,
  steps: readonly StepScore[],
  analysis: Analysis,
): DimensionScore {
  const points = sum(steps.map((it) => it.tally[index]!));
  const par = analysis.best.tally[index]!;
  const chance = analysis.chance.mean[index]!;
  const share = scoreShare(points, par, chance);
  const entries = steps.flatMap((it) => it.entries).filter((it) => it.dimension === dimension);
  return {
    dimension,
    points,
    par,
    chance,
    score: share === null ? null : Math.round(Math.min(100, Math.max(0, share))),
    level: share === null ? null : levelOf(share),
    plus: entries.filter((it) => it.sign === 'plus'),
    minus: entries.filter((it) => it.sign === 'minus'),
  };
}

/** 100 x (points - chance) / (par - chance), before clamping; null where par is no better than chance. */
export function scoreShare(points: number, par: number, chance: number): number | null {
  return par - chance < 1 ? null : (100 * (points - chance)) / (par - chance);
}

function valueByDimension(analysis: Analysis, state: State): Result<Tally, TooLarge> {
  const line = analysis.solver.bestLine(state);
  return line.ok ? ok(line.value.tally) : line;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
