/** One line of the table: two sides measured in one run, and the ratio held against its target. */
export interface Row {
  target: number;
  what: string;
  ours: string;
  theirs: string;
  /** The figure that is judged; undefined where nothing could be measured. */
  ratio: number | undefined;
  unit: string;
  wanted: { atLeast: number } | { atMost: number };
  /** Why a target is not held, or what a reader should know. */
  note?: string;
}

export function isHeld({ ratio, wanted }: Row): boolean {
  if (ratio === undefined) return false;
  return 'atLeast' in wanted ? ratio >= wanted.atLeast : ratio <= wanted.atMost;
}

/** A duration in the unit that reads best. */
export function duration(milliseconds: number): string {
  if (milliseconds < 0.001) return `${(milliseconds * 1e6).toFixed(0)} ns`;
  if (milliseconds < 1) return `${(milliseconds * 1e3).toPrecision(3)} us`;
  return milliseconds < 1000
    ? `${milliseconds.toPrecision(3)} ms`
    : `${(milliseconds / 1000).toPrecision(3)} s`;
}

/** A size in bytes in the unit that reads best (1 kB = 1000 B). */
export function size(bytes: number): string {
  if (Math.abs(bytes) < 1000) return `${bytes.toFixed(0)} B`;
  if (Math.abs(bytes) < 1e6) return `${(bytes / 1000).toPrecision(4)} kB`;
  return `${(bytes / 1e6).toPrecision(4)} MB`;
}
