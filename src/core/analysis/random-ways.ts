import { seededRandom, seedFrom } from '#core/basics/random.ts';
import {
  applyMove,
  heardMove,
  holdMove,
  isChoiceOpen,
  type Tally,
} from '#core/conversation/kernel.ts';
import {
  type Act,
  beatAt,
  ended,
  type State,
  speaking,
  stageAt,
  type Tables,
} from '#core/conversation/tables.ts';
import { breaks, brings, noteAll, type Seen } from './ways.ts';

const runs = 3_000;
/** Longer runs are given up: loops that random play cannot leave. */
const longest = 2_000;

/** Adds what random players come across, one in ten moves cutting in, to what was seen. */
export function randomWays(tables: Tables, seen: Seen): void {
  const random = seededRandom(seedFrom(tables.scenario));
  for (let run = 0; run < runs; run++) playOnce(tables, seen, random);
}

function playOnce(tables: Tables, seen: Seen, random: () => number): void {
  const state: State = tables.start.slice();
  const tally: Tally = [0, 0, 0, 0];
  let breached = false;
  for (let i = 0; i < longest; i++) {
    const index = state[beatAt]!;
    const node = tables.nodes[index]!;
    seen.nodes[index] = 1;
    if (state[stageAt] === ended) {
      if (breached) seen.afterBreach[index] = 1;
      return;
    }
    noteAll(tables, state);
    const atOnce = state[stageAt] === speaking;
    if (atOnce && (node.goto !== null || random() < 0.9)) {
      applyMove(tables, state, heardMove, tally);
      continue;
    }
    const moves = openMoves(tables, state, node.firstChoice, node.endChoice);
    for (const move of moves) seen.choices[move] = 1;
    const silence = !atOnce && brings(tables, node, state);
    if (silence) seen.holds[index] = 1;
    if (moves.length === 0 && !silence) {
      if (!atOnce) seen.stuck[index] = 1;
      if (!atOnce) return;
      continue;
    }
    const pick = Math.floor(random() * (moves.length + (silence ? 1 : 0)));
    const move = moves[pick] ?? holdMove;
    const act: Act = move === holdMove ? node.hold!.act : tables.choices[move]!.calm;
    breached ||= breaks(act);
    applyMove(tables, state, move, tally);
  }
}

function openMoves(tables: Tables, state: State, from: number, to: number): number[] {
  const moves: number[] = [];
  for (let i = from; i < to; i++) if (isChoiceOpen(tables, state, i)) moves.push(i);
  return moves;
}
