import type { Rule } from '../rule.ts';

/** No run, however it is played, ends here; said only where that is proved. */
export const endingNobodyCanReach: Rule = {
  code: 'ending-nobody-can-reach',
  severity: 'error',
  needs: 'tables',
  check: ({ reach }) =>
    [...reach.endings]
      .filter(([, it]) => it === 'never')
      .map(([id]) => ({
        path: ['endings', id],
        at: 'key',
        message: {
          en: `No run ever ends in "${id}".`,
          zh: `怎么走都走不到“${id}”这个结局。`,
        },
        suggestion: {
          en: 'Let a target lead to it, check the conditions on the way, or take it out.',
          zh: '请让某个去向通到这里，检查路上的条件，或者删掉它。',
        },
      })),
};
