import type { Rule } from '../rule.ts';
import { didYouMean } from '../wording.ts';

/** The briefing lists law cards that law.yaml holds. */
export const unknownLaw: Rule = {
  code: 'unknown-law',
  severity: 'error',
  needs: 'text',
  check: ({ scenario, law }) =>
    scenario.briefing.law.flatMap((id, i) =>
      Object.hasOwn(law.cards, id)
        ? []
        : {
            path: ['briefing', 'law', i],
            message: {
              en: `There is no law card "${id}" in law.yaml.`,
              zh: `law.yaml 里没有“${id}”这张法条卡。`,
            },
            suggestion: didYouMean(id, Object.keys(law.cards)),
          },
    ),
};
