import { problemRule } from '../problem-rule.ts';

/** Only facts that are declared can be revealed and asked for. */
export const unknownFact = problemRule('unknown-fact', (name) => ({
  en: `There is no fact called "${name}" under \`facts\`.`,
  zh: `\`facts\` 里没有“${name}”这条事实。`,
}));
