/** Why time stands still on the stage; it goes on when no reason is left. */
export type PauseReason =
  | 'starting'
  | 'paused'
  | 'hidden'
  | 'saving'
  | 'feedback'
  | 'voice'
  | 'lost';

/** The time of a conversation: stands still while there is a reason. Fits XState's `clock`. */
export interface StageClock {
  /** Milliseconds that have passed on the stage. */
  elapsed(): number;
  hold(reason: PauseReason): void;
  release(reason: PauseReason): void;
  isHeldFor(reason: PauseReason): boolean;
  setTimeout(callback: (...args: unknown[]) => void, delay: number): number;
  clearTimeout(id: number): void;
}

interface Timer {
  id: number;
  due: number;
  callback: () => void;
}

/** A clock that begins held for `starting`, on top of any monotonic one. */
export function createStageClock(now: () => number = () => performance.now()): StageClock {
  const reasons = new Set<PauseReason>(['starting']);
  const timers = new Map<number, Timer>();
  let passed = 0;
  let runningSince: number | undefined;
  let armed: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const elapsed = () => passed + (runningSince === undefined ? 0 : now() - runningSince);

  function arm() {
    clearTimeout(armed);
    if (runningSince === undefined || timers.size === 0) return;
    const next = earliest();
    armed = setTimeout(ring, Math.max(0, Math.min(next.due - elapsed(), 2 ** 31 - 1)));
  }

  function earliest(): Timer {
    return [...timers.values()].reduce((a, b) => (b.due < a.due ? b : a));
  }

  function ring() {
    while (runningSince !== undefined && timers.size > 0) {
      const timer = earliest();
      // Browsers may ring a fraction of a millisecond early.
      if (timer.due > elapsed() + 1) break;
      timers.delete(timer.id);
      timer.callback();
    }
    arm();
  }

  return {
    elapsed,
    hold(reason) {
      reasons.add(reason);
      if (runningSince === undefined) return;
      passed = elapsed();
      runningSince = undefined;
      clearTimeout(armed);
    },
    release(reason) {
      if (!reasons.delete(reason) || reasons.size > 0) return;
      runningSince = now();
      arm();
    },
    isHeldFor: (reason) => reasons.has(reason),
    setTimeout(callback, delay) {
      lastId += 1;
      timers.set(lastId, { id: lastId, due: elapsed() + delay, callback });
      arm();
      return lastId;
    },
    clearTimeout(id) {
      timers.delete(id);
      arm();
    },
  };
}
