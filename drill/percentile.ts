/** The value below which this share (0..1) of the values lie; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Whole milliseconds, as people write them. */
export function ms(value: number): string {
  return `${Math.round(value)} ms`;
}
