import { problemRule } from '../problem-rule.ts';

/** A choice shows behaviours and safeguards that the rubric describes. */
export const unknownBehaviour = problemRule('unknown-behaviour', (name) => ({
  en: `The rubric knows no behaviour called "${name}".`,
  zh: `评分细则里没有“${name}”这种行为。`,
}));
