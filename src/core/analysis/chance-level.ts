import { type Random, seededRandom, seedFrom } from '#core/basics/random.ts';
import { begin, openMoves } from '#core/conversation/advance.ts';
import { applyMove, heardMove, type Tally } from '#core/conversation/kernel.ts';
import { ended, type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';

/** How many guessers make the chance level. */
export const guessers = 10_000;

/** Most moves one run can have before it counts as stuck. */
const longestRun = 5_000;

/** What guessing earns: mean and standard error in quarters, by dimension and in all. */
export interface ChanceLevel {
  mean: Tally;
  total: number;
  standardError: Tally;
  totalStandardError: number;
}

/**
 * The chance level: the mean of 10,000 guessers who pick evenly among the open choices and hold
 * and never cut in, seeded from the scenario's revision so that everybody gets the same figure.
 */
export function chanceLevel(tables: Tables, revision: string, runs = guessers): ChanceLevel {
  const random = seededRandom(seedFrom(revision));
  const sums = [0, 0, 0, 0, 0];
  const squares = [0, 0, 0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const earned = guess(tables, random).tally;
    const total = earned[0] + earned[1] + earned[2] + earned[3];
    for (const [i, points] of [...earned, total].entries()) {
      sums[i]! += points;
      squares[i]! += points * points;
    }
  }
  const mean = sums.map((it) => it / runs);
  const error = squares.map((it, i) => Math.sqrt(Math.max(0, it / runs - mean[i]! ** 2) / runs));
  return {
    mean: mean.slice(0, 4) as Tally,
    total: mean[4]!,
    standardError: error.slice(0, 4) as Tally,
    totalStandardError: error[4]!,
  };
}

/** One random run: its last state and the points it earned. */
export function guess(tables: Tables, random: Random): { state: State; tally: Tally } {
  return playWith(tables, (moves) => moves[Math.floor(random() * moves.length)]!);
}

/** One run of a player who hears everybody out and then picks among the open moves. */
export function playWith(
  tables: Tables,
  pick: (moves: readonly number[], state: State) => number,
): { state: State; tally: Tally; moves: number[] } {
  const state = begin(tables);
  const tally: Tally = [0, 0, 0, 0];
  const total: Tally = [0, 0, 0, 0];
  const taken: number[] = [];
  for (let i = 0; i < longestRun && state[stageAt] !== ended; i++) {
    const open = state[stageAt] === speaking ? [] : openMoves(tables, state);
    if (state[stageAt] !== speaking && open.length === 0) break;
    const move = state[stageAt] === speaking ? heardMove : pick(open, state);
    applyMove(tables, state, move, tally);
    if (move !== heardMove) taken.push(move);
    for (let j = 0; j < 4; j++) total[j]! += tally[j]!;
  }
  return { state, tally: total, moves: taken };
}
