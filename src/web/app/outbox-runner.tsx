import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { ask } from '#web/academy/ask.ts';
import { backOff, sendRound } from '#web/academy/outbox.ts';
import { usePlayer } from '#web/player/player-context.ts';
import { sha256 } from '#web/storage/sha256.ts';

/** How often new steps of a running assigned attempt are looked for (ms). */
const often = 3_000;

/** Keeps sending assigned attempts while the page is open; asleep where nothing is assigned. */
export function OutboxRunner() {
  const { store } = usePlayer();
  const [location] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere may have begun an attempt
  useEffect(() => {
    let isGone = false;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isSending = false;
    const round = async () => {
      if (isSending || isGone) return;
      clearTimeout(timer);
      isSending = true;
      const came = await sendRound({ store, ask, hash: sha256 });
      isSending = false;
      if (isGone || came.kind === 'idle') return;
      tries = came.kind === 'wait' ? tries + 1 : 0;
      const pause =
        came.kind === 'wait' ? Math.max(came.atLeast, backOff(tries, Math.random())) : often;
      timer = setTimeout(() => void round(), pause);
    };
    const online = () => {
      tries = 0;
      void round();
    };
    window.addEventListener('online', online);
    void round();
    return () => {
      isGone = true;
      clearTimeout(timer);
      window.removeEventListener('online', online);
    };
  }, [store, location]);
  return null;
}
