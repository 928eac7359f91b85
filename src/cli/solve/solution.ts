import type { Analysis } from '#core/analysis/analyse.ts';
import { boundFor } from '#core/analysis/bounds.ts';
import { begin } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { type Dimension, dimensions } from '#core/rubric/dimension.ts';
import type { WalkthroughMove } from '#core/scenario/walkthrough.ts';
import type { Loaded } from '../loader.ts';

/** What `solve` says of one scenario; all points in quarters, as everywhere in the engine. */
export interface Solution {
  scenario: string;
  file: string;
  revision: string;
  unit: 'quarters';
  par: number;
  chance: number;
  standardError: number;
  dimensions: Record<Dimension, { par: number; chance: number; standardError: number }>;
  /** As moves of a walkthrough. */
  bestLine: WalkthroughMove[];
  bestEnding: string | null;
  bestVerdict: string | null;
  /** What the search started from: never below par; null where no bound was known before. */
  bound: number | null;
  states: number;
  ms: number;
  statesPerSecond: number;
}

/** Puts an analysis into the words of the command line; `ms` is what it took. */
export function solutionOf(loaded: Loaded, analysis: Analysis, ms: number): Solution {
  const { scenario, file, revision, tables } = loaded;
  const { best, chance, par, solver } = analysis;
  const bound = boundFor(tables)(begin(tables));
  return {
    scenario: scenario.id,
    file,
    revision,
    unit: 'quarters',
    par,
    chance: rounded(chance.total),
    standardError: rounded(chance.totalStandardError),
    dimensions: Object.fromEntries(
      dimensions.map((it, i) => [
        it,
        {
          par: best.tally[i]!,
          chance: rounded(chance.mean[i]!),
          standardError: rounded(chance.standardError[i]!),
        },
      ]),
    ) as Solution['dimensions'],
    bestLine: best.events.flatMap(moveOf),
    bestEnding: best.ending ?? null,
    bestVerdict: scenario.endings[best.ending ?? '']?.verdict ?? null,
    bound: bound < Number.MAX_SAFE_INTEGER ? bound : null,
    states: solver.states,
    ms: Math.round(ms),
    statesPerSecond: Math.round(solver.states / Math.max(ms / 1000, 0.001)),
  };
}

function moveOf(event: ConversationEvent): WalkthroughMove[] {
  switch (event.type) {
    case 'heard':
      return [];
    case 'hold':
      return ['hold'];
    case 'note':
      return [{ note: event.fact }];
    case 'choose':
      return [event.choice];
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
