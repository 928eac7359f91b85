export type ChartScale = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Width of what belongs to one step, in pixels. */
  column: number;
  x: (index: number) => number;
  y: (value: number) => number;
};

/** Narrowest column in pixels: one step stays a target of its own (WCAG 2.5.8), the chart scrolls. */
const narrowestColumn = 26;
const room = { left: 38, right: 14, top: 14, bottom: 34 };

/** Where step `index` of `count` and a value between `low` and `high` fall, in pixels. */
export function chartScale(
  count: number,
  [low, high]: readonly [number, number],
  available: number,
  height: number,
): ChartScale {
  const inner = Math.max(available - room.left - room.right, count * narrowestColumn);
  const column = inner / Math.max(1, count);
  const bottom = height - room.bottom;
  return {
    width: inner + room.left + room.right,
    height,
    left: room.left,
    right: room.left + inner,
    top: room.top,
    bottom,
    column,
    x: (index) => room.left + (index + 0.5) * column,
    y: (value) => bottom - ((clamp(value, low, high) - low) / (high - low)) * (bottom - room.top),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
