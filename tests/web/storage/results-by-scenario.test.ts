import { expect, test } from 'vitest';
import type { AttemptRecord } from '#web/storage/attempt-record.ts';
import { resultsByScenario, scoredRecords } from '#web/storage/results-by-scenario.ts';
import { aHead } from './sample-attempt.ts';

function ended(n: number, patience: number, changes: Partial<AttemptRecord> = {}): AttemptRecord {
  return {
    head: aHead(n),
    status: 'ended',
    fence: 1,
    closedAt: aHead(n).startedAt + 1000,
    summary: { ending: 'tea', verdict: 'good', scores: { patience }, engine: '1' },
    ...changes,
  };
}
const running = (n: number): AttemptRecord => ({ head: aHead(n), status: 'running', fence: 1 });
const unsafe = { ending: 'x', verdict: 'unsafe', scores: { patience: 99 }, engine: '1' } as const;

function shed(records: AttemptRecord[]) {
  const results = resultsByScenario(records).get('the-shed');
  const n = (record: AttemptRecord | undefined) => record && Number.parseInt(record.head.id, 16);
  return (
    results && [
      n(results.unfinished),
      n(results.first),
      n(results.best),
      n(results.last),
      results.ended,
    ]
  );
}

test('first, best and last are of ended attempts; the newest running one is to be continued', () => {
  const abandoned = ended(6, 100, { status: 'abandoned' });
  expect(
    shed([ended(1, 20), running(2), ended(3, 60), running(4), ended(5, 40), abandoned]),
  ).toEqual([4, 1, 3, 5, 3]);
});

test('of two equal results the earlier one is the best', () => {
  expect(shed([ended(1, 50), ended(2, 50)])).toEqual([undefined, 1, 1, 2, 2]);
});

test('no score makes an unsafe attempt better than a safe one', () => {
  expect(shed([ended(1, 99, { summary: unsafe }), ended(2, 10)])).toEqual([undefined, 1, 2, 2, 2]);
});

test('the best has the best mean over what its scenario exercises', () => {
  const broad = { patience: 80, wording: 30 };
  const summary = { ending: 'tea', verdict: 'good', scores: broad, engine: '1' } as const;
  expect(shed([ended(1, 60), ended(2, 0, { summary })])?.[2]).toBe(1);
});

test('an ended attempt that is not scored yet counts and is not shown as a result', () => {
  const { summary: _summary, ...bare } = ended(1, 0);
  expect(shed([bare])).toEqual([undefined, undefined, undefined, undefined, 1]);
});

test('progress follows the order in which attempts ended, not began', () => {
  const late = ended(1, 1, { closedAt: aHead(9).startedAt + 90_000 });
  expect(scoredRecords([late, ended(2, 2), running(3)]).map((it) => it.head.id)).toEqual([
    aHead(2).id,
    aHead(1).id,
  ]);
});

test('a scenario that was never tried has no results', () => {
  expect(resultsByScenario([]).get('the-shed')).toBeUndefined();
});
