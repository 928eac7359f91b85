import { problemRule } from '../problem-rule.ts';

/** Writing a fact down may open doors and never close one: otherwise noting could cost points. */
export const hasUnderNot = problemRule(
  'has-under-not',
  (name) => ({
    en: `"has: ${name}" stands under "not": writing something down would then close a door.`,
    zh: `“has: ${name}”放在了“not”下面：这样一来，记笔记反倒会把路关上。`,
  }),
  () => ({
    en: 'Ask with "seen" whether a choice was taken, or use a variable.',
    zh: '请用“seen”问某个选项是否选过，或者改用变量。',
  }),
);
