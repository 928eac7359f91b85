import { describe, expect, it } from 'vitest';
import { newAccommodationSchema, termsOf } from '#core/academy/accommodation.ts';
import { isInForce } from '#core/academy/in-force.ts';
import { paces } from '#core/attempt/attempt.ts';

const hour = 3_600_000;
const free = { pace: null, closesAt: 1000, allowed: 2 };
const fixed = {
  ...free,
  pace: { fixed: 'normal' as const, reason: 'One clock for the whole class' },
};
const nothing = { pace: null, extraHours: 0, extraAttempts: 0 };

describe('terms', () => {
  it('are the assignment’s own where nothing is granted', () => {
    const own = { closesAt: 1000, allowed: 2, isAccommodated: false };
    expect(termsOf(free, undefined)).toEqual({ ...own, paces });
    expect(termsOf(fixed, undefined)).toEqual({ ...own, paces: ['normal'] });
  });

  it('open the paces from the fixed one to the slowest that is granted', () => {
    const { paces: open } = termsOf(fixed, { ...nothing, pace: 'x5' });
    expect(open).toEqual(['normal', 'slow', 'x2', 'x5']);
  });

  it('never become narrower: a slower fixed pace stays', () => {
    const slow = { ...fixed, pace: { ...fixed.pace, fixed: 'x10' as const } };
    expect(termsOf(slow, { ...nothing, pace: 'x2' }).paces).toEqual(['x10']);
  });

  it('close later and allow more; any number stays any number', () => {
    const granted = { ...nothing, extraHours: 3, extraAttempts: 1 };
    expect(termsOf(free, granted)).toMatchObject({ closesAt: 1000 + 3 * hour, allowed: 3 });
    expect(termsOf({ ...free, allowed: null }, granted).allowed).toBeNull();
  });

  it('say that they are accommodated only where they differ from everybody’s', () => {
    expect(termsOf(free, { ...nothing, pace: 'x5' }).isAccommodated).toBe(false);
    expect(termsOf(fixed, { ...nothing, pace: 'x5' }).isAccommodated).toBe(true);
  });
});

describe('an accommodation', () => {
  it('holds from its beginning until just before its end', () => {
    const it = { from: 10, until: 20 };
    expect([9, 10, 19, 20].map((now) => isInForce(it, now))).toEqual([false, true, true, false]);
    expect(isInForce({ from: null, until: null }, 0)).toBe(true);
  });

  it('grants something, says why, and ends after it begins', () => {
    const reads = (wish: object) => newAccommodationSchema.safeParse(wish).success;
    expect(reads({ pace: 'x2', reason: 'reads slowly' })).toBe(true);
    expect(reads({ reason: 'nothing is granted' })).toBe(false);
    expect(reads({ pace: 'x2', reason: ' ' })).toBe(false);
    expect(reads({ pace: 'normal', reason: 'that is everybody’s' })).toBe(false);
    expect(reads({ pace: 'x2', reason: 'backwards', from: 2, until: 2 })).toBe(false);
  });
});
