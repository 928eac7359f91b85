/** A lock that this page holds until it releases it or another page steals it. */
export interface HeldLock {
  /** Resolved once another page can have the lock. */
  release(): Promise<void>;
}

/** `unsupported` where the browser has no locks for this page (plain http, old browsers). */
export type LockAnswer = { kind: 'held'; lock: HeldLock } | { kind: 'busy' | 'unsupported' };

/** How long a page that is being reloaded may take to let go. */
const grace = 400;

/**
 * Takes the lock `name`. `polite` waits a moment and gives up, so that reloading a page does not
 * look like a second tab; `steal` takes it from whoever holds it.
 */
export function holdLock(
  name: string,
  how: 'polite' | 'steal',
  onStolen: () => void,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<LockAnswer> {
  if (!locks) return Promise.resolve({ kind: 'unsupported' });
  return new Promise((answer) => {
    let isHeld = false;
    let isReleased = false;
    const options: LockOptions =
      how === 'steal' ? { steal: true } : { signal: AbortSignal.timeout(grace) };
    const whole: Promise<void> = locks.request(name, options, () => {
      isHeld = true;
      return new Promise<void>((free) => {
        const release = async () => {
          isReleased = true;
          free();
          await whole.catch(() => undefined);
        };
        answer({ kind: 'held', lock: { release } });
      });
    });
    whole.catch((error: unknown) => {
      if (isHeld && !isReleased) onStolen();
      else answer({ kind: isSecurity(error) ? 'unsupported' : 'busy' });
    });
  });
}

/** Pages of an opaque origin have `navigator.locks` and may not use it. */
function isSecurity(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['SecurityError', 'InvalidStateError', 'NotSupportedError'].includes(error.name)
  );
}
