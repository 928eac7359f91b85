/** Scores as one row after the other, with the mean of each column taken away. */
export interface CentredScores {
  people: number;
  columns: number;
  values: Float64Array;
}

/** `scores[person][column]` in one row of numbers: what is drawn from hundreds of times must lie close together. */
export function centredScores(scores: readonly (readonly number[])[]): CentredScores {
  const columns = scores[0]!.length;
  const means = Array.from(
    { length: columns },
    (_, i) => scores.reduce((sum, row) => sum + row[i]!, 0) / scores.length,
  );
  const values = new Float64Array(scores.length * columns);
  for (const [person, row] of scores.entries()) {
    for (let i = 0; i < columns; i += 1) values[person * columns + i] = row[i]! - means[i]!;
  }
  return { people: scores.length, columns, values };
}

/**
 * Sample covariances (n - 1) of all pairs of columns, each person counted `weights[person]` times; the
 * weights add up to the number of people. In one pass: the columns are centred nearly enough for that.
 */
export function covarianceMatrix(
  { people, columns, values }: CentredScores,
  weights: ArrayLike<number>,
): number[][] {
  const sums = new Float64Array(columns);
  const products = new Float64Array(columns * columns);
  for (let person = 0; person < people; person += 1) {
    const weight = weights[person]!;
    if (weight === 0) continue;
    const row = person * columns;
    for (let i = 0; i < columns; i += 1) {
      const value = weight * values[row + i]!;
      sums[i]! += value;
      for (let j = 0; j <= i; j += 1) products[i * columns + j]! += value * values[row + j]!;
    }
  }
  return Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (_, j) => {
      const product = products[Math.max(i, j) * columns + Math.min(i, j)]!;
      return (product - (sums[i]! * sums[j]!) / people) / (people - 1);
    }),
  );
}
