import type { Step } from '#core/attempt/attempt.ts';

/** How much later than it was made a step may arrive and still be live (ms): a slow network. */
const delay = 90_000;
/** Nobody reads and chooses faster than this, decision after decision (ms). */
const quickest = 400;
/** How far a clock may run ahead of the server's own (ms). */
const ahead = 5_000;

/**
 * Whether the steps reached the server in the pace in which they were played: none before it can
 * have been made, none long after, and not faster than people read. A pause on the way makes an
 * attempt replayed, not live.
 */
export function paceOf(
  startedAt: Date,
  steps: readonly (Pick<Step, 'elapsed' | 'event'> & { receivedAt: Date })[],
): 'live' | 'late' {
  const first = steps[0];
  if (first === undefined) return 'late';
  const isLive = steps.every(({ elapsed, receivedAt }) => {
    const waited = receivedAt.getTime() - startedAt.getTime() - elapsed;
    return waited >= -ahead && waited <= delay;
  });
  return isLive && !isInhuman(steps) ? 'live' : 'late';
}

/** Whether the decisions came, on average, faster than they can be read. */
function isInhuman(steps: readonly Pick<Step, 'elapsed' | 'event'>[]): boolean {
  const decisions = steps.filter(({ event }) => event.type === 'choose').length;
  return (steps.at(-1)?.elapsed ?? 0) < decisions * quickest;
}
