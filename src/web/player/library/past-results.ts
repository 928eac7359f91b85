import type { AttemptRecord } from '#web/storage/attempt-record.ts';

/** What the recruit has done with one scenario so far. */
export interface PastResults {
  unfinished: AttemptRecord | undefined;
  last: AttemptRecord | undefined;
  /** Mean scores, 0 to 100; undefined where no attempt has been scored. */
  firstMean: number | undefined;
  bestMean: number | undefined;
  lastMean: number | undefined;
}

/** The results of one scenario among all attempts, which come oldest first. */
export function pastResults(records: readonly AttemptRecord[], scenario: string): PastResults {
  const own = records.filter(({ head }) => head.scenario === scenario);
  const means = own.flatMap((it) => meanOf(it) ?? []);
  return {
    unfinished: own.findLast(({ status }) => status === 'running'),
    last: own.findLast(({ status }) => status === 'ended'),
    firstMean: means[0],
    bestMean: means.length > 0 ? Math.max(...means) : undefined,
    lastMean: means.at(-1),
  };
}

function meanOf({ summary }: AttemptRecord): number | undefined {
  const scores = Object.values(summary?.scores ?? {});
  if (scores.length === 0) return undefined;
  return Math.round(scores.reduce((sum, it) => sum + it, 0) / scores.length);
}
