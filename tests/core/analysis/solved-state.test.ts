import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isExact, moveOf, pointsOf, solvedState } from '#core/analysis/solved-state.ts';
import { holdMove } from '#core/conversation/kernel.ts';

it('what goes into one number comes out again', () => {
  const value = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const move = fc.option(fc.integer({ min: holdMove, max: 4000 }), { nil: undefined });
  fc.assert(
    fc.property(value, fc.boolean(), move, (points, exact, best) => {
      const state = solvedState(points, exact, best);
      expect([pointsOf(state), isExact(state), moveOf(state)]).toEqual([points, exact, best]);
    }),
  );
});

it('a bound of a loop that earns without end stays above every value', () => {
  const state = solvedState(Number.MAX_SAFE_INTEGER * 4, false, 7);
  expect(pointsOf(state)).toBeGreaterThan(1e9);
  expect([isExact(state), moveOf(state)]).toEqual([false, 7]);
});
