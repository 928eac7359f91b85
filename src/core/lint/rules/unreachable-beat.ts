import type { Rule } from '../rule.ts';

/** No run, however it is played, comes to this beat; said only where that is proved. */
export const unreachableBeat: Rule = {
  code: 'unreachable-beat',
  severity: 'error',
  needs: 'tables',
  check: ({ reach }) =>
    [...reach.beats]
      .filter(([, it]) => it === 'never')
      .map(([id]) => ({
        path: ['beats', id],
        at: 'key',
        message: {
          en: `No run ever comes to the beat "${id}".`,
          zh: `怎么走都到不了“${id}”这个节点。`,
        },
        suggestion: {
          en: 'Let a target lead to it, check the conditions on the way, or take it out.',
          zh: '请让某个去向通到这里，检查路上的条件，或者删掉它。',
        },
      })),
};
