import { isHoldOpen } from '#core/conversation/kernel.ts';
import { beatAt, type State, type Tables } from '#core/conversation/tables.ts';
import type { Pace, Step } from './attempt.ts';

const factor: Record<Exclude<Pace, 'untimed'>, number> = {
  normal: 1,
  slow: 1.5,
  x2: 2,
  x5: 5,
  x10: 10,
};
/** A step is kept a moment after its time; more than this is not that moment (ms). */
const grace = 1_500;

/** How long the officer may think, in ms, for a limit in seconds; undefined where nothing runs out. */
export function answeringTime(seconds: number, pace: Pace): number | undefined {
  return pace === 'untimed' ? undefined : seconds * 1000 * factor[pace];
}

/**
 * The first choice that came after the time to answer was over, by the steps' own times; the page
 * would have gone on by itself. `states[i]` is the state before step i.
 */
export function firstLateAnswer(
  tables: Tables,
  states: readonly State[],
  steps: readonly Step[],
  pace: Pace,
): number | undefined {
  let since = 0;
  for (const [i, { event, elapsed }] of steps.entries()) {
    const state = states[i]!;
    const seconds = tables.nodes[state[beatAt]!]!.answerWithin;
    const limit = seconds === null ? undefined : answeringTime(seconds, pace);
    // Who has held silence already may think as long as they like: nothing runs out twice.
    const isAnswer = event.type === 'choose' && isHoldOpen(state);
    if (isAnswer && limit !== undefined && elapsed - since > limit + grace) return i;
    if (event.type !== 'note') since = elapsed;
  }
  return undefined;
}
