import type { ConversationEvent } from './event.ts';
import {
  applyMove,
  firstNote,
  heardMove,
  holdMove,
  isChoiceOpen,
  isHoldOpen,
  type Tally,
} from './kernel.ts';
import {
  beatAt,
  type CompiledChoice,
  ended,
  type Node,
  type State,
  stageAt,
  type Tables,
} from './tables.ts';

/** What one event led to: the state after it and the points it earned, in quarters by dimension. */
export interface Advance {
  state: State;
  tally: Tally;
}

/** The state a conversation begins in. */
export function begin(tables: Tables): State {
  return tables.start.slice();
}

/** The state after an event, or undefined where the event is not open; never changes `state`. */
export function advance(
  tables: Tables,
  state: State,
  event: ConversationEvent,
): Advance | undefined {
  const move = moveOf(tables, event);
  if (move === undefined) return undefined;
  const next = state.slice();
  const tally: Tally = [0, 0, 0, 0];
  return applyMove(tables, next, move, tally) ? { state: next, tally } : undefined;
}

const choiceIndexes = new WeakMap<Tables, Map<string, number>>();

/** An event as the kernel's number; undefined for names that this scenario does not know. */
export function moveOf(tables: Tables, event: ConversationEvent): number | undefined {
  switch (event.type) {
    case 'heard':
      return heardMove;
    case 'hold':
      return holdMove;
    case 'choose': {
      let indexes = choiceIndexes.get(tables);
      if (indexes === undefined) {
        indexes = new Map(tables.choices.map((it, i) => [it.id, i]));
        choiceIndexes.set(tables, indexes);
      }
      return indexes.get(event.choice);
    }
    case 'note': {
      const fact = tables.facts.findIndex((it) => it.id === event.fact);
      return fact < 0 ? undefined : firstNote - fact;
    }
    default:
      return undefined;
  }
}

/** A kernel number as the event it stands for. */
export function eventOf(tables: Tables, move: number): ConversationEvent {
  if (move >= 0) return { type: 'choose', choice: tables.choices[move]!.id };
  if (move === heardMove) return { type: 'heard' };
  if (move === holdMove) return { type: 'hold' };
  return { type: 'note', fact: tables.facts[firstNote - move]!.id };
}

/** The beat or ending a state is in. */
export function nodeOf(tables: Tables, state: State): Node {
  return tables.nodes[state[beatAt]!]!;
}

/** Whether the conversation is over. */
export function isEnded(state: State): boolean {
  return state[stageAt] === ended;
}

/** The choices that can be taken now, in the order in which the author wrote them. */
export function openChoices(tables: Tables, state: State): CompiledChoice[] {
  const { firstChoice, endChoice } = nodeOf(tables, state);
  return tables.choices
    .slice(firstChoice, endChoice)
    .filter((_, i) => isChoiceOpen(tables, state, firstChoice + i));
}

/** The moves of the officer that are open once the resident was heard: choices, then hold. */
export function openMoves(tables: Tables, state: State): number[] {
  const { firstChoice, endChoice } = nodeOf(tables, state);
  const moves: number[] = [];
  for (let i = firstChoice; i < endChoice; i++) if (isChoiceOpen(tables, state, i)) moves.push(i);
  if (isHoldOpen(state)) moves.push(holdMove);
  return moves;
}
