import { fail, ok, type Result } from '#core/basics/result.ts';
import { advance, begin, isEnded } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Tally } from '#core/conversation/kernel.ts';
import type { State, Tables } from '#core/conversation/tables.ts';

/** A run played again: `states[i]` is the state before event i, the last one where it stands now. */
export interface Replayed {
  events: readonly ConversationEvent[];
  states: State[];
  /** Quarters each event earned, by dimension. */
  tallies: Tally[];
  isEnded: boolean;
}

/** An event that was not open where it stands: the attempt does not fit this scenario. */
export interface ReplayProblem {
  kind: 'not-open';
  index: number;
  event: ConversationEvent;
  beat: string;
}

/** Plays events again from the beginning; the same events give the same states everywhere. */
export function replay(
  tables: Tables,
  events: readonly ConversationEvent[],
): Result<Replayed, ReplayProblem> {
  const states: State[] = [begin(tables)];
  const tallies: Tally[] = [];
  for (const [index, event] of events.entries()) {
    const state = states[index]!;
    const next = advance(tables, state, event);
    if (next === undefined) {
      return fail({ kind: 'not-open', index, event, beat: tables.nodes[state[0]!]!.id });
    }
    states.push(next.state);
    tallies.push(next.tally);
  }
  return ok({ events, states, tallies, isEnded: isEnded(states.at(-1)!) });
}
