import type { AttemptRecord, EndedSummary } from './attempt-record.ts';

/** An attempt that was ended and scored. */
export type ScoredRecord = AttemptRecord & { summary: EndedSummary };

/** What the library shows of one scenario. */
export interface ScenarioResults {
  /** The newest attempt still running. */
  unfinished: AttemptRecord | undefined;
  first: ScoredRecord | undefined;
  best: ScoredRecord | undefined;
  last: ScoredRecord | undefined;
  /** How often an ending was reached, scored or not. */
  ended: number;
}

/** The attempts of each scenario as the library shows them; `records` oldest first, as listed. */
export function resultsByScenario(
  records: readonly AttemptRecord[],
): ReadonlyMap<string, ScenarioResults> {
  const groups = Map.groupBy(records, (record) => record.head.scenario);
  return new Map([...groups].map(([scenario, group]) => [scenario, resultsOf(group)]));
}

/** Every ended and scored attempt, for the progress page, in the order in which they ended. */
export function scoredRecords(records: readonly AttemptRecord[]): ScoredRecord[] {
  return records
    .filter((record): record is ScoredRecord => record.status === 'ended' && !!record.summary)
    .sort((a, b) => endedAt(a) - endedAt(b));
}

function resultsOf(group: readonly AttemptRecord[]): ScenarioResults {
  const scored = scoredRecords(group);
  return {
    unfinished: group.findLast((record) => record.status === 'running'),
    first: scored.at(0),
    best: scored.reduce<ScoredRecord | undefined>(
      (best, record) => (best && isAtLeastAsGood(best, record) ? best : record),
      undefined,
    ),
    last: scored.at(-1),
    ended: group.filter((record) => record.status === 'ended').length,
  };
}

function endedAt(record: AttemptRecord): number {
  return record.closedAt ?? record.head.startedAt;
}

/** Safe goes before high: no score makes up for a breach of a critical safeguard. */
function isAtLeastAsGood(a: ScoredRecord, b: ScoredRecord): boolean {
  const isSafe = (it: ScoredRecord) => it.summary.verdict !== 'unsafe';
  if (isSafe(a) !== isSafe(b)) return isSafe(a);
  return meanScore(a.summary) >= meanScore(b.summary);
}

/** The mean over the dimensions that were exercised, 0..100. */
function meanScore({ scores }: EndedSummary): number {
  const values = Object.values(scores);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
