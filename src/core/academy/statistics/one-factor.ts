/** Where the search stops: loadings that still move by less than this share of the largest deviation. */
const precision = 1e-9;
const mostRounds = 500;
/** Steps towards the first principal axis, from where the search begins. */
const firstSteps = 30;

/**
 * The loadings of one factor, in the unit of the items, that leave the least squares of covariances
 * unexplained (minres, Harman & Jones 1966; iterated principal axes come to the same, far slower). No
 * loading exceeds its item's deviation. `near`, the answer for a matrix much like it, is a good start.
 */
export function oneFactor(
  matrix: readonly (readonly number[])[],
  near?: readonly number[],
): number[] {
  const most = matrix.map((row, i) => Math.sqrt(Math.max(0, row[i]!)));
  const enough = precision * Math.max(...most);
  const loadings = near ? [...near] : firstAxis(matrix);
  let squares = loadings.reduce((sum, it) => sum + it * it, 0);
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = 0;
    for (const [i, row] of matrix.entries()) {
      const own = loadings[i]!;
      const others = squares - own * own;
      let product = -row[i]! * own;
      for (let j = 0; j < row.length; j += 1) product += row[j]! * loadings[j]!;
      const best = others > 0 ? product / others : 0;
      const next = Math.min(most[i]!, Math.max(-most[i]!, best));
      moved = Math.max(moved, Math.abs(next - own));
      loadings[i] = next;
      squares = others + next * next;
    }
    if (moved <= enough) break;
  }
  return loadings;
}

/** Towards the eigenvector of the largest eigenvalue, in the length that explains half of the variance. */
function firstAxis(matrix: readonly (readonly number[])[]): number[] {
  let vector = matrix.map(() => 1);
  for (let step = 0; step < firstSteps; step += 1) {
    const image = matrix.map((row) => row.reduce((sum, it, j) => sum + it * vector[j]!, 0));
    const length = Math.hypot(...image);
    if (length === 0) return vector.map(() => 0);
    vector = image.map((it) => it / length);
  }
  const variance = matrix.reduce((sum, row, i) => sum + row[i]!, 0);
  return vector.map((it) => it * Math.sqrt(variance / 2));
}
