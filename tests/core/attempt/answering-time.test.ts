import { describe, expect, test } from 'vitest';
import { answeringTime } from '#core/attempt/answering-time.ts';

describe('how long an answer may take', () => {
  test.each([
    ['normal', 20_000],
    ['slow', 30_000],
    ['x2', 40_000],
    ['x5', 100_000],
    ['x10', 200_000],
    ['untimed', undefined],
  ] as const)('a limit of 20 s at pace %s is %d ms', (pace, time) => {
    expect(answeringTime(20, pace)).toBe(time);
  });
});
