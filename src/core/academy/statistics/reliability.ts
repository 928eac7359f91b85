import { type Random, seededRandom } from '#core/basics/random.ts';
import { covariance } from './correlation.ts';
import { quantile } from './distribution.ts';
import { type Enough, enough, fewest } from './enough.ts';

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
    const drawn = Array.from({ length: draws }, () => omegaOf(resample(scores, random)))
      .filter(Number.isFinite)
      .sort((a, b) => a - b);
    const scenarios = scores[0]!.length;
    const omega = omegaOf(scores);
    return {
      alpha: alphaOf(scores),
      omega,
      low: quantile(drawn, 0.025),
      high: quantile(drawn, 0.975),
      scenarios,
      stillNeeded: stillNeeded(omega, scenarios),
    };
  });
}

/** Cronbach's alpha (1951). */
export function alphaOf(scores: readonly (readonly number[])[]): number {
  const columns = columnsOf(scores);
  const k = columns.length;
  const own = columns.reduce((sum, it) => sum + covariance(it, it), 0);
  const totals = scores.map((row) => row.reduce((sum, it) => sum + it, 0));
  return (k / (k - 1)) * (1 - own / covariance(totals, totals));
}

/** McDonald's omega (1999) of one factor, whose loadings come from iterated principal axes. */
export function omegaOf(scores: readonly (readonly number[])[]): number {
  const columns = columnsOf(scores);
  const matrix = columns.map((a) => columns.map((b) => covariance(a, b)));
  const loadings = oneFactor(matrix);
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

function oneFactor(matrix: readonly (readonly number[])[]): number[] {
  let shared = matrix.map((row, i) => row[i]! / 2);
  let loadings: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const reduced = matrix.map((row, i) => row.map((it, j) => (i === j ? shared[i]! : it)));
    loadings = principalAxis(reduced);
    const next = loadings.map((it, i) => Math.min(it * it, matrix[i]![i]!));
    const moved = Math.max(...next.map((it, i) => Math.abs(it - shared[i]!)));
    shared = next;
    if (moved < 1e-9) break;
  }
  return loadings;
}

/** The eigenvector of the largest eigenvalue times its root, by power iteration. */
function principalAxis(matrix: readonly (readonly number[])[]): number[] {
  let vector = matrix.map(() => 1);
  let value = 0;
  for (let round = 0; round < 200; round += 1) {
    const image = matrix.map((row) => row.reduce((sum, it, i) => sum + it * vector[i]!, 0));
    const length = Math.hypot(...image);
    if (length === 0) return vector.map(() => 0);
    const next = image.map((it) => it / length);
    const moved = Math.max(...next.map((it, i) => Math.abs(it - vector[i]!)));
    [vector, value] = [next, length];
    if (moved < 1e-12) break;
  }
  return vector.map((it) => it * Math.sqrt(value));
}

function columnsOf(scores: readonly (readonly number[])[]): number[][] {
  return scores[0]!.map((_, i) => scores.map((row) => row[i]!));
}

function resample<Value>(values: readonly Value[], random: Random): Value[] {
  return values.map(() => values[Math.floor(random() * values.length)]!);
}
