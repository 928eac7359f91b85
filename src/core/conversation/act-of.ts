import { nodeOf } from './advance.ts';
import type { ConversationEvent } from './event.ts';
import { type Act, type State, speaking, stageAt, type Tables } from './tables.ts';

/** Whether a choice taken in this state takes the floor from a resident who is still speaking. */
export function isCutIn(tables: Tables, state: State, event: ConversationEvent): boolean {
  return (
    event.type === 'choose' && state[stageAt] === speaking && nodeOf(tables, state).residentSpeaks
  );
}

/** The act that an event performs in a state; undefined where nothing is done (notes, pauses). */
export function actOf(tables: Tables, state: State, event: ConversationEvent): Act | undefined {
  const node = nodeOf(tables, state);
  switch (event.type) {
    case 'heard':
      return node.opening ?? undefined;
    case 'hold':
      return node.hold?.act;
    case 'choose': {
      const choice = tables.choices.find((it) => it.id === event.choice);
      return isCutIn(tables, state, event) ? choice?.cutIn : choice?.calm;
    }
    default:
      return undefined;
  }
}
