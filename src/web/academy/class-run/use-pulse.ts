import { useCallback, useEffect, useState } from 'react';
import type { ClassRunPulse } from '#core/academy/class-run.ts';
import { ask } from '../ask.ts';

/** How often the projector asks how many have voted (ms). */
const often = 1500;

export interface Pulse {
  /** The newest that is known; undefined before the first answer. */
  now: ClassRunPulse | undefined;
  isAway: boolean;
  /** Takes what another request has answered. */
  take(pulse: ClassRunPulse): void;
}

/** Follows where a class run stands; an answer that is older than what is known is dropped. */
export function usePulse(runId: string): Pulse {
  const [now, setNow] = useState<ClassRunPulse>();
  const [isAway, setAway] = useState(false);
  const take = useCallback((pulse: ClassRunPulse) => {
    setNow((before) => (before && isOlder(pulse, before) ? before : pulse));
  }, []);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      const answer = await ask<ClassRunPulse>('GET', `/api/class-runs/${runId}/ballot`);
      if (isGone) return;
      setAway(!answer.ok);
      if (answer.ok) take(answer.value);
      timer = setTimeout(() => void round(), often);
    };
    void round();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [runId, take]);
  return { now, isAway, take };
}

/** A run never goes back, and a closed vote never opens again. */
function isOlder(pulse: ClassRunPulse, known: ClassRunPulse): boolean {
  if (pulse.steps !== known.steps) return pulse.steps < known.steps;
  return known.ballot?.closedAt != null && pulse.ballot?.closedAt === null;
}
