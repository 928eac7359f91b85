import { problemRule } from '../problem-rule.ts';

/** What a condition wants brought must be declared. */
export const unknownCarried = problemRule('unknown-carried', (name) => ({
  en: `There is nothing called "${name}" under \`carried\`.`,
  zh: `\`carried\` 里没有“${name}”这一项。`,
}));
