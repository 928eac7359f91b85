import { type Enough, enough, fewest } from './enough.ts';

/** Five numbers that say more than a mean: least, quarters, most. */
export interface Distribution {
  least: number;
  lowerQuarter: number;
  median: number;
  upperQuarter: number;
  most: number;
}

export function distributionOf(values: readonly number[]): Enough<Distribution> {
  return enough(values.length, fewest.distribution, () => {
    const sorted = [...values].sort((a, b) => a - b);
    return {
      least: sorted[0]!,
      lowerQuarter: quantile(sorted, 0.25),
      median: quantile(sorted, 0.5),
      upperQuarter: quantile(sorted, 0.75),
      most: sorted.at(-1)!,
    };
  });
}

/** Quantile of sorted values by linear interpolation (type 7 of Hyndman & Fan 1996). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}
