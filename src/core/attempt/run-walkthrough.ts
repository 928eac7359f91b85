import { fail, ok, type Result } from '#core/basics/result.ts';
import { advance, begin } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { WalkthroughMove } from '#core/scenario/walkthrough.ts';

/** A move of a walkthrough that is not open where it stands. */
export interface WalkthroughProblem {
  kind: 'not-open';
  /** Position in `moves`. */
  index: number;
  beat: string;
}

/**
 * The events of an authored run: a plain move hears the resident out first, `cut-in` does not,
 * `note` writes down at once what was heard. Hears on to the end after the last move.
 */
export function eventsOfWalkthrough(
  tables: Tables,
  moves: readonly WalkthroughMove[],
): Result<ConversationEvent[], WalkthroughProblem> {
  const events: ConversationEvent[] = [];
  let state = begin(tables);
  const apply = (event: ConversationEvent): boolean => {
    const next = advance(tables, state, event);
    if (next === undefined) return false;
    state = next.state;
    events.push(event);
    return true;
  };
  for (const [index, move] of moves.entries()) {
    const event = eventFor(move);
    if (typeof move === 'string') while (isSpeaking(state)) apply({ type: 'heard' });
    else if ('note' in move && isSpeaking(state) && advance(tables, state, event) === undefined) {
      while (isSpeaking(state)) apply({ type: 'heard' });
    }
    const beat = tables.nodes[state[0]!]!.id;
    if (!apply(event)) return fail({ kind: 'not-open', index, beat });
  }
  while (isSpeaking(state)) apply({ type: 'heard' });
  return ok(events);
}

function isSpeaking(state: State): boolean {
  return state[stageAt] === speaking;
}

function eventFor(move: WalkthroughMove): ConversationEvent {
  if (move === 'hold') return { type: 'hold' };
  if (typeof move === 'string') return { type: 'choose', choice: move };
  if ('note' in move) return { type: 'note', fact: move.note };
  return { type: 'choose', choice: move['cut-in'] };
}
