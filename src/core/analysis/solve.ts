import { fail, ok, type Result } from '#core/basics/result.ts';
import { eventOf, nodeOf, openMoves } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
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
  limitAt,
  type State,
  speaking,
  stageAt,
  type Tables,
} from '#core/conversation/tables.ts';
import { type Bound, boundFor } from './bounds.ts';
import { relevance } from './relevance.ts';
import { isExact, moveOf, pointsOf, type SolvedState, solvedState } from './solved-state.ts';
import { noteAll } from './ways.ts';

/** How much work an exact answer may take before the solver gives up and says so. */
export interface SolverBudget {
  /** Most states kept in memory. */
  states: number;
}

/** The shipped budget: about 150 MB and a few seconds. */
export const defaultBudget: SolverBudget = { states: 1_500_000 };

/** The scenario has more states than the budget; nothing approximate is returned. */
export interface TooLarge {
  kind: 'too-large';
  states: number;
  /** Points that are surely reachable, and surely not exceeded, in quarters. */
  upperBound: number;
}

/** A line of play with what it earns. */
export interface Line {
  events: ConversationEvent[];
  /** Quarters by dimension. */
  tally: Tally;
  ending: string | undefined;
}

class OverBudget extends Error {}

/** Search values are points x this, plus how well the ending ends: of equal lines the better ending wins. */
const ties = 4;

/**
 * Exact values over the kernel: V(state) is the most points (quarters, all dimensions together)
 * still reachable without cutting in. Branch and bound with memory; facts that were heard count
 * as noted, since noting is free and never hurts.
 */
export class Solver {
  readonly tables: Tables;
  readonly #budget: SolverBudget;
  readonly #masks: Int32Array[];
  #bound: Bound;
  readonly #known = new Map<string, SolvedState>();
  /** The characters of a key, gathered here: added one by one they would leave a chain of strings. */
  readonly #codes: number[] = [];

  constructor(tables: Tables, budget: SolverBudget = defaultBudget) {
    this.tables = tables;
    this.#budget = budget;
    this.#masks = relevance(tables).masks;
    this.#bound = boundFor(tables);
  }

  /** How many states have been solved so far. */
  get states(): number {
    return this.#known.size;
  }

  /** Empties the memory; every answer stays the same, the next ones take longer. */
  forget(): void {
    this.#known.clear();
    this.#bound = boundFor(this.tables);
  }

  /** V(state) in quarters, or too large. */
  value(state: State): Result<number, TooLarge> {
    return this.#guarded(state, () => {
      const next = state.slice();
      const tally: Tally = [0, 0, 0, 0];
      const heard = this.#listen(next, tally);
      return heard + Math.floor(this.#solve(next) / ties);
    });
  }

  /** The best line from a state on, choices and holds with the hearing between them. */
  bestLine(state: State): Result<Line, TooLarge> {
    return this.#guarded(state, () => this.#follow(state));
  }

  /** The best move of the officer in a state, once the resident was heard. */
  bestMove(state: State): Result<ConversationEvent | undefined, TooLarge> {
    return this.#guarded(state, () => {
      const next = state.slice();
      this.#listen(next, [0, 0, 0, 0]);
      const move = this.#best(next);
      return move === undefined ? undefined : eventOf(this.tables, move);
    });
  }

  /** Memory is only a cache between questions: it is emptied once it is half full. */
  #guarded<Value>(state: State, work: () => Value): Result<Value, TooLarge> {
    if (this.#known.size > this.#budget.states / 2) this.#known.clear();
    try {
      return ok(work());
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      return fail({ kind: 'too-large', states: this.states, upperBound: this.#bound(state) });
    }
  }

  #follow(from: State): Line {
    const events: ConversationEvent[] = [];
    const total: Tally = [0, 0, 0, 0];
    const tally: Tally = [0, 0, 0, 0];
    const state = from.slice();
    const take = (move: number): boolean => {
      if (!applyMove(this.tables, state, move, tally)) return false;
      for (let i = 0; i < 4; i++) total[i]! += tally[i]!;
      events.push(eventOf(this.tables, move));
      return true;
    };
    while (state[stageAt] !== ended) {
      for (const fact of this.tables.facts.keys()) take(firstNote - fact);
      const move = state[stageAt] === speaking ? heardMove : this.#best(state);
      if (move === undefined || !take(move)) break;
    }
    const node = nodeOf(this.tables, state);
    return { events, tally: total, ending: node.ending ? node.id : undefined };
  }

  /** Hears the resident out, in place, until the officer must decide; returns the points earned. */
  #listen(state: State, tally: Tally): number {
    let points = 0;
    while (state[stageAt] === speaking) {
      applyMove(this.tables, state, heardMove, tally);
      points += tally[0] + tally[1] + tally[2] + tally[3];
    }
    noteAll(this.tables, state);
    return points;
  }

  #best(state: State): number | undefined {
    this.#solve(state);
    const known = this.#known.get(this.#key(state));
    return known === undefined ? undefined : moveOf(known);
  }

  #solve(state: State): number {
    return this.#search(state, Number.NEGATIVE_INFINITY);
  }

  /** Points x ties + worth: exactly where it is more than `need`; otherwise some upper bound no more than `need`. */
  #search(state: State, need: number): number {
    if (state[stageAt] === ended) return this.tables.nodes[state[beatAt]!]!.worth;
    const key = this.#key(state);
    const known = this.#known.get(key);
    if (known !== undefined && (isExact(known) || pointsOf(known) <= need)) return pointsOf(known);
    if (this.#known.size >= this.#budget.states) throw new OverBudget();
    let best = Number.NEGATIVE_INFINITY;
    let bestMove: number | undefined;
    let ceiling = Number.NEGATIVE_INFINITY;
    for (const { move, next, gain, most } of this.#movesFrom(state)) {
      if (most <= Math.max(best, need)) {
        ceiling = Math.max(ceiling, most);
        break;
      }
      const points = gain + this.#search(next, Math.max(best, need) - gain);
      ceiling = Math.max(ceiling, points);
      if (points > Math.max(best, need)) {
        best = points;
        bestMove = move;
      }
    }
    const exact = bestMove !== undefined || ceiling === Number.NEGATIVE_INFINITY;
    const value = bestMove !== undefined ? best : exact ? 0 : ceiling;
    this.#known.set(key, solvedState(value, exact, bestMove));
    return value;
  }

  #movesFrom(state: State): { move: number; next: State; gain: number; most: number }[] {
    const tally: Tally = [0, 0, 0, 0];
    const moves = openMoves(this.tables, state).flatMap((move) => {
      if (move === holdMove && this.#isIdle(state)) return [];
      const next = state.slice();
      applyMove(this.tables, next, move, tally);
      const gain = (tally[0] + tally[1] + tally[2] + tally[3] + this.#listen(next, tally)) * ties;
      return { move, next, gain, most: gain + this.#most(next) };
    });
    return moves.sort((a, b) => b.most - a.most || a.move - b.move);
  }

  #most(state: State): number {
    if (state[stageAt] === ended) return this.tables.nodes[state[beatAt]!]!.worth;
    return this.#bound(state) * ties + ties - 1;
  }

  /** A neutral pause changes nothing but that it is used up (and that a limit is no longer fresh, where that still matters). */
  #isIdle(state: State): boolean {
    const beat = state[beatAt]!;
    const limit = state[limitAt]! & this.#masks[beat]![limitAt]!;
    return this.tables.nodes[beat]!.hold === null && limit === 0;
  }

  #key(state: State): string {
    const mask = this.#masks[state[beatAt]!]!;
    const codes = this.#codes;
    codes.length = 0;
    codes.push(state[beatAt]!);
    for (let i = 2; i < mask.length; i++) {
      const bits = mask[i]!;
      if (bits === 0) continue;
      const value = state[i]! & bits;
      if (value >= 0 && value < 30_000) codes.push(value);
      else codes.push(0x8000 | ((value >>> 17) & 0x7fff), (value >>> 2) & 0x7fff, value & 3);
    }
    return String.fromCharCode(...codes);
  }
}
