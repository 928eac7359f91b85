import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartScale } from '#web/ui/chart-scale.ts';

test('every step keeps a column of at least 24 pixels, however many there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 120, max: 2000 }),
      (count, width) => {
        const { column, x } = chartScale(count, [0, 100], width, 260);
        expect(column).toBeGreaterThanOrEqual(24);
        expect(x(1) - x(0)).toBeCloseTo(column);
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

test('steps fill the plot from end to end, each in the middle of its column', () => {
  const { x, left, right, column } = chartScale(12, [0, 100], 600, 260);
  expect(x(0)).toBeCloseTo(left + column / 2);
  expect(x(11)).toBeCloseTo(right - column / 2);
});

test('a chart as wide as its frame does not scroll until the columns get too narrow', () => {
  expect(chartScale(12, [0, 100], 600, 260).width).toBe(600);
  expect(chartScale(40, [0, 100], 300, 260).width).toBeGreaterThan(1000);
});
