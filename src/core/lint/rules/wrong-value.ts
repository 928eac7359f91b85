import { problemRule } from '../problem-rule.ts';

/** A yes-or-no stays a yes-or-no, a number stays a number. */
export const wrongValue = problemRule(
  'wrong-value',
  (name) => ({
    en: `${name} does not fit this variable: it is of another kind.`,
    zh: `${name} 和这个变量对不上：它是另一种类型。`,
  }),
  ({ known }) => ({
    en: `This variable takes: ${known.join(', ')}.`,
    zh: `这个变量可以写：${known.join('、')}。`,
  }),
);
