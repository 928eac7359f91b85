import type { Rule } from '../rule.ts';
import { didYouMean } from '../wording.ts';

/** What a scenario trains are rows that seed.yaml holds. */
export const unknownSeed: Rule = {
  code: 'unknown-seed',
  severity: 'error',
  needs: 'text',
  check: ({ scenario, seed }) =>
    scenario.seed.flatMap((id, i) =>
      Object.hasOwn(seed.rows, id)
        ? []
        : {
            path: ['seed', i],
            message: {
              en: `There is no saying called "${id}" in seed.yaml.`,
              zh: `seed.yaml 里没有“${id}”这一条。`,
            },
            suggestion: didYouMean(id, Object.keys(seed.rows)),
          },
    ),
};
