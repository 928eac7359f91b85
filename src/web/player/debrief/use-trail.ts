import { useCallback, useMemo, useState } from 'react';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { OpenMove } from '#core/debrief/what-if.ts';
import type { MoodReading } from '#core/scoring/outcome.ts';
import type { Told } from './told.ts';

/** The way through a what-if so far: what led here, and what the last choice did. */
export interface Trail {
  events: readonly ConversationEvent[];
  /** Events before this were read already. */
  since: number;
  came: { moods: MoodReading[]; move: OpenMove } | undefined;
}

/** A trail from the state before a step of the attempt. */
export function useTrail(told: Told, step: number) {
  const start = useMemo<Trail>(() => {
    const events = told.stored.attempt.steps.slice(0, step).map((it) => it.event);
    const lastHeard = events.findLastIndex(({ type }) => type === 'heard');
    return { events, since: Math.max(0, lastHeard), came: undefined };
  }, [told, step]);
  const [trail, setTrail] = useState(start);
  const restart = useCallback(() => setTrail(start), [start]);
  return { trail, setTrail, restart };
}
