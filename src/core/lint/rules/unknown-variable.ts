import { problemRule } from '../problem-rule.ts';

/** Only variables that are declared can be set and asked for. */
export const unknownVariable = problemRule('unknown-variable', (name) => ({
  en: `There is no variable called "${name}" under \`variables\`.`,
  zh: `\`variables\` 里没有“${name}”这个变量。`,
}));
