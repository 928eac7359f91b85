import { problemRule } from '../problem-rule.ts';

/** Notes open choices and do nothing else, so that noting is never a gamble. */
export const hasOutsideChoice = problemRule(
  'has-outside-choice',
  (name) => ({
    en: `"has: ${name}" can only stand in the "when" of a choice, not in routes, holds or lines.`,
    zh: `“has: ${name}”只能写在选项的“when”里，不能写在去向、沉默或台词里。`,
  }),
  () => ({
    en: 'Write two choices, one of them open only with the note, or ask with "seen".',
    zh: '请写成两个选项，其中一个要有笔记才开放；或者改用“seen”。',
  }),
);
