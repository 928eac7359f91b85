import type { Rule } from '../rule.ts';

/** A run that broke a critical safeguard is unsafe whatever came of it, so no good ending may follow. */
export const goodEndingAfterUnsafeAct: Rule = {
  code: 'good-ending-after-unsafe-act',
  severity: 'error',
  needs: 'tables',
  check: ({ scenario, reach }) =>
    reach.afterBreach
      .filter((id) => scenario.endings[id]?.verdict === 'good')
      .map((id) => ({
        path: ['endings', id],
        at: 'key',
        message: {
          en: `The good ending "${id}" can be reached after an act that breaks a critical safeguard (c-...).`,
          zh: `做过触碰底线（c-……）的事以后，还能走到好结局“${id}”。`,
        },
        suggestion: {
          en: 'Ask with "seen" for that choice on the way, and lead to another ending.',
          zh: '请在路上用“seen”问那个选项选过没有，选过就去另一个结局。',
        },
      })),
};
