import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartScale } from '#web/ui/chart-scale.ts';

test('every step keeps a column of at least 24 pixels, however many there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 120, max: 2000 }),
      (count, width) => {
        expect(chartScale(count, [0, 100], width, 260).column).toBeGreaterThanOrEqual(24);
      },
    ),
  );
});

test('values beyond the range stay on the plot, and higher is higher up', () => {
  const { y, top, bottom } = chartScale(10, [0, 100], 600, 260);
  expect(y(0)).toBe(bottom);
  expect(y(100)).toBe(top);
  expect(y(-50)).toBe(bottom);
  expect(y(900)).toBe(top);
  expect(y(60)).toBeLessThan(y(40));
});

test('a chart as wide as its frame does not scroll until the columns get too narrow', () => {
  expect(chartScale(12, [0, 100], 600, 260).width).toBe(600);
  expect(chartScale(40, [0, 100], 300, 260).width).toBeGreaterThan(1000);
});
