/** How many alternating rounds every figure is the median of. */
export const rounds = 7;

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that a share of all values (0-1) does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}

/** Milliseconds of processor time that this thread spends on some work. */
export function cpuTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

type Sides<Name extends string> = Record<Name, () => number>;

/**
 * Measures all sides in turns, so that what disturbs the machine disturbs all alike; the first
 * turn warms up and does not count. Returns the median of each side.
 */
export function alternate<Name extends string>(
  sides: Sides<Name>,
  count = rounds,
): Record<Name, number> {
  const measured = {} as Record<Name, number[]>;
  const names = Object.keys(sides) as Name[];
  for (const name of names) {
    sides[name]();
    measured[name] = [];
  }
  for (let round = 0; round < count; round++) {
    for (const name of names) measured[name].push(sides[name]());
  }
  const medians = names.map((name) => [name, median(measured[name])] as const);
  return Object.fromEntries(medians) as Record<Name, number>;
}
