import { scaleLinear } from '@visx/scale';

export type ChartScale = ReturnType<typeof chartScale>;

/** Narrowest column in pixels: one step stays a target of its own (WCAG 2.5.8), the chart scrolls. */
const narrowestColumn = 26;
const room = { left: 38, right: 14, top: 14, bottom: 34 };

/** Where step `index` of `count` and a value of `range` fall, in pixels. */
export function chartScale(
  count: number,
  range: readonly [number, number],
  available: number,
  height: number,
) {
  const inner = Math.max(available - room.left - room.right, count * narrowestColumn);
  const { left, top } = room;
  const right = left + inner;
  const bottom = height - room.bottom;
  return {
    left,
    right,
    top,
    bottom,
    width: right + room.right,
    /** Width of what belongs to one step; the step stands in its middle. */
    column: inner / Math.max(1, count),
    x: scaleLinear<number>({ domain: [-0.5, count - 0.5], range: [left, right] }),
    y: scaleLinear<number>({ domain: [...range], range: [bottom, top], clamp: true }),
  };
}
