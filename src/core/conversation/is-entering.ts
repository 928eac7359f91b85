import type { ConversationEvent } from './event.ts';
import { deciding, type State, stageAt } from './tables.ts';

/** Whether a beat or an ending was entered by this event: what follows is new. */
export function isEntering(event: ConversationEvent, after: State): boolean {
  if (event.type === 'choose') return true;
  return event.type !== 'note' && after[stageAt] !== deciding;
}
