/** A figure, or how many more it would take: nothing is said about a handful. */
export type Enough<Value> =
  | { kind: 'enough'; n: number; value: Value }
  | { kind: 'too-few'; n: number; needed: number };

/**
 * Smallest numbers that figures are shown for. Below five, a distribution tells who it was
 * (safety.md, privacy). Correlations of single decisions and reliability need more: under some thirty
 * pairs their interval spans half the scale (Schönbrodt & Perugini 2013; Bonett & Wright 2015).
 */
export const fewest = { distribution: 5, decision: 20, reliability: 30 } as const;

/** The figure where there are `needed` cases or more. */
export function enough<Value>(n: number, needed: number, figure: () => Value): Enough<Value> {
  return n < needed ? { kind: 'too-few', n, needed } : { kind: 'enough', n, value: figure() };
}
