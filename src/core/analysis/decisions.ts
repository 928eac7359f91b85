import { type Random, seededRandom, seedFrom } from '#core/basics/random.ts';
import { moveOf, openMoves } from '#core/conversation/advance.ts';
import {
  applyMove,
  firstNote,
  heardMove,
  holdMove,
  type Tally,
} from '#core/conversation/kernel.ts';
import {
  beatAt,
  ended,
  moodsAt,
  type State,
  speaking,
  stageAt,
  type Tables,
} from '#core/conversation/tables.ts';
import { moodSlots } from '#core/resident/mood.ts';
import type { Analysis } from './analyse.ts';
import { noteAll } from './ways.ts';

/** One open choice of a decision, in quarters. */
export interface Option {
  /** Index of the choice. */
  choice: number;
  /** What it earns at once, by dimension. */
  tally: Tally;
  /** What it earns at once and the most that can still be earned after it. */
  worth: number;
  /** How much hotter all residents together are right after it. */
  heat: number;
}

/** A moment in which the officer decides, the person heard out and everything heard noted. */
export interface Decision {
  node: number;
  state: State;
  options: Option[];
}

/** Random runs that decisions are drawn from, beside the best line. */
const sampledRuns = 200;
/** Moments kept of one beat; the best line's come first. */
const mostOfOneBeat = 3;
/** States the solver may add for all of them: a fraction of a second to two seconds. */
const statesAtMost = 80_000;
const longestRun = 2_000;

/**
 * Decisions that really come up: those of the best line and of 200 seeded random runs, at most
 * three different ones of each beat. Moments whose value is beyond the solver's budget are left out.
 */
export function sampleDecisions(tables: Tables, analysis: Analysis): Decision[] {
  const found = new Map<number, Map<string, State>>();
  const keep = (state: State) => {
    const known = found.get(state[beatAt]!) ?? new Map<string, State>();
    found.set(state[beatAt]!, known);
    const key = state.join();
    if (known.size < mostOfOneBeat && !known.has(key)) known.set(key, state.slice());
  };
  const best = analysis.best.events.flatMap((it) => moveOf(tables, it) ?? []);
  let at = 0;
  const decides = best.filter((it) => it >= 0 || it === holdMove);
  play(tables, keep, () => decides[at++]);
  const random = seededRandom(seedFrom(`${analysis.revision} decisions`));
  for (let run = 0; run < sampledRuns; run++) play(tables, keep, pickAny(random));
  return solved(tables, analysis, found);
}

/** The first moment of every beat, then the second, ..., until the solver has done its share. */
function solved(
  tables: Tables,
  analysis: Analysis,
  found: ReadonlyMap<number, ReadonlyMap<string, State>>,
): Decision[] {
  const most = analysis.solver.states + statesAtMost;
  const decisions: Decision[] = [];
  for (let round = 0; round < mostOfOneBeat; round++) {
    for (const [node, states] of found) {
      const state = [...states.values()][round];
      if (state === undefined || analysis.solver.states > most) continue;
      const options = optionsOf(tables, analysis, state);
      if (options !== undefined) decisions.push({ node, state, options });
    }
  }
  return decisions;
}

function pickAny(random: Random) {
  return (moves: readonly number[]) => moves[Math.floor(random() * moves.length)];
}

function play(
  tables: Tables,
  keep: (state: State) => void,
  pick: (moves: readonly number[]) => number | undefined,
): void {
  const state = tables.start.slice();
  const tally: Tally = [0, 0, 0, 0];
  for (let i = 0; i < longestRun && state[stageAt] !== ended; i++) {
    if (state[stageAt] === speaking) {
      applyMove(tables, state, heardMove, tally);
      continue;
    }
    noteAll(tables, state);
    const moves = openMoves(tables, state);
    if (moves.some((it) => it >= 0)) keep(state);
    const move = pick(moves);
    if (move === undefined || move <= firstNote || !applyMove(tables, state, move, tally)) return;
  }
}

function optionsOf(tables: Tables, { solver }: Analysis, state: State): Option[] | undefined {
  const options: Option[] = [];
  for (const choice of openMoves(tables, state)) {
    if (choice < 0) continue;
    const next = state.slice();
    const tally: Tally = [0, 0, 0, 0];
    applyMove(tables, next, choice, tally);
    const value = solver.value(next);
    if (!value.ok) return undefined;
    const worth = tally[0] + tally[1] + tally[2] + tally[3] + value.value;
    options.push({ choice, tally, worth, heat: heatOf(tables, next) - heatOf(tables, state) });
  }
  return options;
}

function heatOf(tables: Tables, state: State): number {
  return tables.traits.reduce((sum, _, i) => sum + state[moodsAt + i * moodSlots]!, 0);
}
