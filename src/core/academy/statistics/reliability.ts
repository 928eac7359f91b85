import { type Random, seededRandom } from '#core/basics/random.ts';
import { centredScores, covarianceMatrix } from './covariance-matrix.ts';
import { quantile } from './distribution.ts';
import { type Enough, enough, fewest } from './enough.ts';
import { oneFactor } from './one-factor.ts';

/** How far scores over several scenarios agree with each other, 0..1 as a rule. */
export interface Reliability {
  alpha: number;
  omega: number;
  /** 95 % interval of omega by bootstrap over people. */
  low: number;
  high: number;
  /** Scenarios that were taken into account. */
  scenarios: number;
  /** How many more of the same kind would bring omega to `goal`; 0 if it is there. */
  stillNeeded: number;
}

/** What a score that decides something should reach (Nunnally & Bernstein 1994). */
export const goal = 0.8;
const draws = 500;

/** `scores[person][scenario]`, 0..100; everybody took every scenario, and there are three or more. */
export function reliabilityOf(scores: readonly (readonly number[])[]): Enough<Reliability> {
  return enough(scores.length, fewest.reliability, () => {
    const random = seededRandom(scores.length);
    const centred = centredScores(scores);
    const matrix = covarianceMatrix(
      centred,
      scores.map(() => 1),
    );
    const factor = oneFactor(matrix);
    const drawn = Array.from({ length: draws }, () => {
      const again = covarianceMatrix(centred, resample(scores.length, random));
      return omegaOf(again, oneFactor(again, factor));
    });
    const sorted = drawn.filter(Number.isFinite).sort((a, b) => a - b);
    const scenarios = scores[0]!.length;
    const omega = omegaOf(matrix, factor);
    return {
      alpha: alphaOf(matrix),
      omega,
      low: quantile(sorted, 0.025),
      high: quantile(sorted, 0.975),
      scenarios,
      stillNeeded: stillNeeded(omega, scenarios),
    };
  });
}

/** Cronbach's alpha (1951) from the covariances of the items. */
export function alphaOf(matrix: readonly (readonly number[])[]): number {
  const k = matrix.length;
  const own = matrix.reduce((sum, row, i) => sum + row[i]!, 0);
  // The variance of the sum is the sum of all covariances.
  const total = matrix.reduce((sum, row) => row.reduce((all, it) => all + it, sum), 0);
  return (k / (k - 1)) * (1 - own / total);
}

/** McDonald's omega (1999) from the covariances of the items and their one factor. */
export function omegaOf(
  matrix: readonly (readonly number[])[],
  loadings: readonly number[] = oneFactor(matrix),
): number {
  const common = loadings.reduce((sum, it) => sum + it, 0) ** 2;
  const unique = loadings.reduce((sum, it, i) => sum + Math.max(0, matrix[i]![i]! - it * it), 0);
  return common / (common + unique);
}

/** Spearman-Brown: how many more scenarios of this kind lead from `reliability` to the goal. */
export function stillNeeded(reliability: number, scenarios: number): number {
  if (!(reliability > 0)) return Number.POSITIVE_INFINITY;
  const factor = (goal * (1 - reliability)) / (reliability * (1 - goal));
  return Math.max(0, Math.ceil(scenarios * factor - 1e-9) - scenarios);
}

/** How often each of so many people is drawn when as many are drawn with replacement. */
function resample(people: number, random: Random): Uint16Array {
  const times = new Uint16Array(people);
  for (let i = 0; i < people; i += 1) times[Math.floor(random() * people)]! += 1;
  return times;
}
