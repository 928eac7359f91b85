export function mean(values: readonly number[]): number {
  return values.reduce((sum, it) => sum + it, 0) / values.length;
}

/** Sample covariance (n - 1); of a row with itself the variance. */
export function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let sum = 0;
  for (const [i, it] of a.entries()) sum += (it - meanA) * (b[i]! - meanB);
  return sum / (a.length - 1);
}

/** Pearson's r; undefined where one of the rows does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number | undefined {
  const spread = Math.sqrt(covariance(a, a) * covariance(b, b));
  return spread > 0 ? covariance(a, b) / spread : undefined;
}
