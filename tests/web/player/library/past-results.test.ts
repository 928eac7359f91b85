import { expect, test } from 'vitest';
import { pastResults } from '#web/player/library/past-results.ts';
import type { AttemptRecord } from '#web/storage/attempt-record.ts';

function aRecord(scenario: string, more: Partial<AttemptRecord>): AttemptRecord {
  return { head: { scenario } as AttemptRecord['head'], status: 'ended', fence: 0, ...more };
}

function scored(patience: number, wording: number): Partial<AttemptRecord> {
  return { summary: { ending: 'x', verdict: 'good', scores: { patience, wording }, engine: '1' } };
}

test('first, best and last are means over the dimensions of scored attempts only', () => {
  const results = pastResults(
    [
      aRecord('a', scored(20, 41)),
      aRecord('b', scored(100, 100)),
      aRecord('a', scored(80, 90)),
      aRecord('a', { status: 'abandoned' }),
      aRecord('a', scored(50, 60)),
    ],
    'a',
  );
  expect(results).toMatchObject({ firstMean: 31, bestMean: 85, lastMean: 55 });
});

test('the newest unfinished attempt is the one to go on with', () => {
  const older = aRecord('a', { status: 'running', fence: 1 });
  const newer = aRecord('a', { status: 'running', fence: 2 });
  expect(pastResults([older, newer], 'a').unfinished).toBe(newer);
  expect(pastResults([older, newer], 'b').unfinished).toBeUndefined();
});
