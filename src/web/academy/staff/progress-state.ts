import type { RecruitProgress } from '#core/academy/progress.ts';

export type ProgressState = 'quiet' | 'running' | 'not-begun' | 'ended';

/** After this long (ms) without a step somebody may need a trainer. */
const long = 5 * 60 * 1000;

/** What a trainer wants to know first of somebody; `now` is the academy's time (ms since 1970). */
export function stateOf({ attempt }: RecruitProgress, now: number): ProgressState {
  if (attempt === null) return 'not-begun';
  if (attempt.endedAt !== null) return 'ended';
  return now - attempt.heardAt > long ? 'quiet' : 'running';
}
