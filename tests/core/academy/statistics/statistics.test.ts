import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation, covariance } from '#core/academy/statistics/correlation.ts';
import { centredScores, covarianceMatrix } from '#core/academy/statistics/covariance-matrix.ts';
import {
  decisionStatistics,
  shareOnBestLine,
  type TakenDecision,
} from '#core/academy/statistics/decision-statistics.ts';
import { distributionOf, quantile } from '#core/academy/statistics/distribution.ts';
import { oneFactor } from '#core/academy/statistics/one-factor.ts';
import {
  alphaOf,
  omegaOf,
  reliabilityOf,
  stillNeeded,
} from '#core/academy/statistics/reliability.ts';
import { seededRandom } from '#core/basics/random.ts';

/** People with an ability, scenarios that show it with noise. */
function simulated(people: number, scenarios: number, noise: number, seed = 1): number[][] {
  const random = seededRandom(seed);
  const normal = () => Array.from({ length: 12 }, random).reduce((sum, it) => sum + it, -6);
  return Array.from({ length: people }, () => {
    const ability = normal();
    return Array.from({ length: scenarios }, () => 50 + 10 * ability + 10 * noise * normal());
  });
}

function covariances(scores: number[][]): number[][] {
  return covarianceMatrix(
    centredScores(scores),
    scores.map(() => 1),
  );
}

describe('distributions', () => {
  it('a worked example: quartiles by type 7', () => {
    const sorted = [1, 2, 3, 4, 10];
    expect([0, 0.25, 0.5, 0.75, 1].map((it) => quantile(sorted, it))).toEqual([1, 2, 3, 4, 10]);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  });

  it('four are too few: it would tell who it was', () => {
    expect(distributionOf([1, 2, 3, 4])).toEqual({ kind: 'too-few', n: 4, needed: 5 });
    expect(distributionOf([5, 1, 4, 2, 3])).toMatchObject({
      kind: 'enough',
      value: { least: 1, median: 3, most: 5 },
    });
  });

  it('quantiles are in order and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5 }), (values) => {
        const found = distributionOf(values);
        if (found.kind === 'too-few') return false;
        const five = Object.values(found.value);
        return five.every((it, i) => i === 0 || it >= five[i - 1]!);
      }),
    );
  });
});

describe('reliability', () => {
  it('alpha of a worked example', () => {
    // Three items, five people; by hand: item variances 1.3, 0.7, 1.3, of the sum 7.7.
    const scores = [
      [2, 3, 2],
      [4, 4, 4],
      [3, 4, 5],
      [5, 5, 4],
      [3, 3, 3],
    ];
    expect(alphaOf(covariances(scores))).toBeCloseTo(1.5 * (1 - 3.3 / 7.7), 10);
  });

  it('alpha and omega find the share that was put in', () => {
    // Eight scenarios, noise as large as ability: 8 / (8 + 1) = 0.889.
    const scores = simulated(4000, 8, 1);
    expect(alphaOf(covariances(scores))).toBeCloseTo(8 / 9, 1);
    expect(omegaOf(covariances(scores))).toBeCloseTo(8 / 9, 1);
  });

  it('covariances in one pass are those of each pair, also where people count twice or not at all', () => {
    const scores = simulated(50, 4, 1);
    const times = scores.map((_, i) => i % 3);
    // Of 50 people 16 were drawn twice, 17 once and 17 not at all: one more to come to 50.
    times[0] = 50 - times.reduce((sum, it) => sum + it, 0);
    const drawn = scores.flatMap((row, i) => Array.from({ length: times[i]! }, () => row));
    const matrix = covarianceMatrix(centredScores(scores), times);
    for (const [i, row] of matrix.entries()) {
      for (const [j, found] of row.entries()) {
        const column = (k: number) => drawn.map((it) => it[k]!);
        expect(found).toBeCloseTo(covariance(column(i), column(j)), 8);
      }
    }
  });

  it('one factor finds the loadings that a matrix was made from, from any start', () => {
    const made = [3, 7, 5, 1, 6];
    const matrix = made.map((a, i) => made.map((b, j) => a * b + (i === j ? 40 : 0)));
    for (const near of [undefined, [1, 1, 1, 1, 1], [9, 1, 2, 8, 1]]) {
      for (const [i, found] of oneFactor(matrix, near).entries()) {
        expect(found).toBeCloseTo(made[i]!, 5);
      }
    }
  });

  it('the interval holds the truth and narrows with people', () => {
    const width = (people: number) => {
      const found = reliabilityOf(simulated(people, 6, 1, people));
      if (found.kind === 'too-few') throw new Error('too few');
      expect(found.value.low).toBeLessThan(6 / 7);
      expect(found.value.high).toBeGreaterThan(6 / 7 - 0.02);
      return found.value.high - found.value.low;
    };
    expect(width(400)).toBeLessThan(width(40));
  });

  it('twenty-nine people are too few', () => {
    expect(reliabilityOf(simulated(29, 5, 1))).toEqual({ kind: 'too-few', n: 29, needed: 30 });
  });

  it('Spearman-Brown: from 0.5 with four scenarios to 0.8 takes twelve more', () => {
    expect(stillNeeded(0.5, 4)).toBe(12);
    expect(stillNeeded(0.85, 4)).toBe(0);
    expect(stillNeeded(0, 4)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('decisions', () => {
  const attempts = Array.from({ length: 40 }, (_, i) => `attempt-${i}`);
  const decided = (beat: string, costOf: (i: number) => number): TakenDecision[] =>
    attempts.map((attempt, i) => ({
      ...{ attempt, beat, choice: costOf(i) === 0 ? 'good' : 'bad', cost: costOf(i) },
    }));

  it('one that follows ability discriminates, one by chance does not', () => {
    const random = seededRandom(3);
    const all = [
      ...decided('telling', (i) => (i < 20 ? 0 : 4)),
      ...decided('also-telling', (i) => (i < 18 ? 0 : 3)),
      ...decided('by-chance', () => (random() < 0.5 ? 0 : 2)),
    ];
    const byBeat = new Map(decisionStatistics(all).map((it) => [it.beat, it]));
    const of = (beat: string) => {
      const { discrimination } = byBeat.get(beat)!;
      return discrimination.kind === 'enough' ? (discrimination.value ?? 0) : Number.NaN;
    };
    expect(of('telling')).toBeGreaterThan(0.6);
    expect(Math.abs(of('by-chance'))).toBeLessThan(0.35);
    expect(byBeat.get('telling')).toMatchObject({
      facility: 0.5,
      choices: [
        { choice: 'bad', taken: 20, cost: 4 },
        { choice: 'good', taken: 20, cost: 0 },
      ],
    });
  });

  it('says so where there are too few to tell', () => {
    const few = decided('beat', (i) => i % 2).slice(0, 19);
    const [found] = decisionStatistics(few);
    expect(found?.discrimination).toEqual({ kind: 'too-few', n: 19, needed: 20 });
  });

  it('says where the best line is left: once an attempt, at its first loss', () => {
    const line = (attempt: string, costs: readonly number[]) =>
      costs.map((cost, i) => ({ attempt, beat: `b${i}`, choice: 'c', cost }));
    const all = [
      ...line('never', [0, 0]),
      ...line('at-once', [2, 3, 0]),
      ...line('late', [0, 0, 1, 4]),
      ...line('second', [0, 1, 0, 0]),
    ];
    const left = new Map(decisionStatistics(all).map((it) => [it.beat, it.left]));
    expect(Object.fromEntries(left)).toEqual({ b0: 1, b1: 1, b2: 1, b3: 0 });
    expect(shareOnBestLine(all)).toEqual([1, 0.75, 0.5, 0.25, 0.25]);
    expect(shareOnBestLine([])).toEqual([]);
  });

  it('what does not vary correlates with nothing', () => {
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  });
});
