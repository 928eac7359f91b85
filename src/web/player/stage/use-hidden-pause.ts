import { useEffect } from 'react';
import type { Mode } from '#core/attempt/attempt.ts';
import type { StageClock } from './stage-clock.ts';

/** In practice time stands still while nobody can see the tab. */
export function useHiddenPause(clock: StageClock, mode: Mode): void {
  useEffect(() => {
    if (mode !== 'practice') return;
    const follow = () => {
      if (document.hidden) clock.hold('hidden');
      else clock.release('hidden');
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, [clock, mode]);
}
