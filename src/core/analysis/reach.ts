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
  heldAt,
  type Node,
  type State,
  speaking,
  stageAt,
  type Tables,
} from '#core/conversation/tables.ts';
import { possibleWays } from './possible-ways.ts';
import { randomWays } from './random-ways.ts';
import { breachedBit, StateSet } from './state-set.ts';
import { wayMasks } from './way-masks.ts';
import { breaks, brings, noteAll, type Seen } from './ways.ts';

/** Whether something can happen in some run; `unknown` where the search was cut short. */
export type Reached = 'reached' | 'never' | 'unknown';

/** What can happen in a scenario, cutting in included. */
export interface Reach {
  /** Whether every state was visited, so that nothing is unknown. */
  exact: boolean;
  beats: ReadonlyMap<string, Reached>;
  endings: ReadonlyMap<string, Reached>;
  /** Choices that can be taken. */
  choices: ReadonlyMap<string, Reached>;
  /** By beat: whether what its `hold` brings can happen. */
  holds: ReadonlyMap<string, Reached>;
  /** Beats where somebody was seen to be left with nothing to do. */
  stuck: readonly string[];
  /** Endings seen after a critical safeguard was broken on the way. */
  afterBreach: readonly string[];
  states: number;
}

/** States that the search may keep: about 25 MB. */
export const reachBudget = 100_000;

/**
 * What can happen in a scenario: exact breadth-first search over masked states within `budget`
 * states; beyond it, interval boxes prove what can never happen and random play finds what can.
 * Facts that were heard count as noted, since noting is free and only opens choices.
 */
export function reach(tables: Tables, budget: number = reachBudget): Reach {
  const seen: Seen = {
    nodes: new Uint8Array(tables.nodes.length),
    choices: new Uint8Array(tables.choices.length),
    holds: new Uint8Array(tables.nodes.length),
    stuck: new Uint8Array(tables.nodes.length),
    afterBreach: new Uint8Array(tables.nodes.length),
  };
  const { states, exact } = search(tables, budget, seen);
  if (!exact) randomWays(tables, seen);
  const possible = exact ? seen : possibleWays(tables);
  const answer = (found: number, could: number): Reached =>
    found === 1 ? 'reached' : could === 1 ? 'unknown' : 'never';
  const byNode = (wanted: (node: Node) => boolean, kind: 'nodes' | 'holds') =>
    new Map(
      tables.nodes.flatMap((node, i) =>
        wanted(node) ? [[node.id, answer(seen[kind][i]!, possible[kind][i]!)] as const] : [],
      ),
    );
  const ids = (flags: Uint8Array) =>
    tables.nodes.filter((_, i) => flags[i] === 1).map((it) => it.id);
  return {
    exact,
    states,
    beats: byNode((it) => !it.ending, 'nodes'),
    endings: byNode((it) => it.ending, 'nodes'),
    choices: new Map(
      tables.choices.map((it, i) => [it.id, answer(seen.choices[i]!, possible.choices[i]!)]),
    ),
    holds: byNode((it) => it.hold !== null, 'holds'),
    stuck: ids(seen.stuck),
    afterBreach: ids(seen.afterBreach),
  };
}

function search(tables: Tables, budget: number, seen: Seen): { states: number; exact: boolean } {
  const known = new StateSet(wayMasks(tables));
  const state: State = tables.start.slice();
  const next: State = tables.start.slice();
  const tally: Tally = [0, 0, 0, 0];
  known.add(state);
  for (let i = 0; i < known.size; i++) {
    if (known.size > budget) return { states: known.size, exact: false };
    known.read(i, state);
    const breached = state[stageAt]! & breachedBit;
    state[stageAt]! &= ~breachedBit;
    const index = state[beatAt]!;
    const node = tables.nodes[index]!;
    seen.nodes[index] = 1;
    if (state[stageAt] === ended) {
      if (breached !== 0) seen.afterBreach[index] = 1;
      continue;
    }
    const go = (move: number, act: Act | null): void => {
      for (let j = 0; j < next.length; j++) next[j] = state[j]!;
      applyMove(tables, next, move, tally);
      noteAll(tables, next);
      next[stageAt]! |= act !== null && breaks(act) ? breachedBit : breached;
      known.add(next);
    };
    const atOnce = state[stageAt] === speaking;
    if (atOnce) go(heardMove, node.opening);
    if (atOnce && isSilent(node)) continue;
    let open = 0;
    for (let move = node.firstChoice; move < node.endChoice; move++) {
      if (!isChoiceOpen(tables, state, move)) continue;
      open++;
      seen.choices[move] = 1;
      const { calm, cutIn } = tables.choices[move]!;
      go(move, atOnce && node.residentSpeaks ? cutIn : calm);
    }
    if (atOnce) continue;
    if (brings(tables, node, state)) {
      seen.holds[index] = 1;
      go(holdMove, node.hold!.act);
    } else {
      if (state[heldAt] === 0) go(holdMove, null);
      if (open === 0) seen.stuck[index] = 1;
    }
  }
  return { states: known.size, exact: true };
}

/** Nobody can be cut off and nothing be missed: choosing at once is the same as choosing later. */
function isSilent(node: Node): boolean {
  return (
    node.goto === null && !node.residentSpeaks && node.opening === null && node.hears.length === 0
  );
}
