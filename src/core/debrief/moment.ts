import type { ConversationEvent } from '#core/conversation/event.ts';
import type { StepScore } from '#core/scoring/score.ts';

/** One decision of the officer as the debrief lists it. */
export interface Moment extends StepScore {
  beat: string;
  event: Extract<ConversationEvent, { type: 'choose' | 'hold' }>;
  cutIn: boolean;
  /** The better line where this one gave points away. */
  instead: ConversationEvent | undefined;
}
