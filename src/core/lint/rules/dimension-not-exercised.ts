import { dimensions } from '#core/rubric/dimension.ts';
import type { Rule } from '../rule.ts';

/** A dimension in which the best line is less than a quarter point better than guessing has no score. */
export const dimensionNotExercised: Rule = {
  code: 'dimension-not-exercised',
  severity: 'error',
  needs: 'solution',
  check: ({ rubric, analysis: { best, chance } }) =>
    dimensions.flatMap((dimension, i) => {
      if (best.tally[i]! - chance.mean[i]! >= 1) return [];
      const { name } = rubric.dimensions[dimension];
      const [en, zh] = typeof name === 'string' ? [name, name] : [name.en, name.zh];
      return [
        {
          path: ['beats'],
          at: 'key',
          message: {
            en: `Nothing here trains ${en ?? dimension}: the best line earns no more in it than guessing.`,
            zh: `这里练不到“${zh ?? dimension}”：最佳路线在这一项上得的分不比乱选多。`,
          },
          suggestion: {
            en: `Add choices that differ in ${en ?? dimension}, in several beats.`,
            zh: `请在几个节点里加上在“${zh ?? dimension}”上有高下之分的选项。`,
          },
        },
      ];
    }),
};
