import type { Rule } from '../rule.ts';

/** Whoever plays for the most points must come to a good ending, or the score teaches the wrong thing. */
export const bestLineEndsBadly: Rule = {
  code: 'best-line-ends-badly',
  severity: 'error',
  needs: 'solution',
  check: ({ scenario, analysis: { best } }) => {
    const ending = best.ending === undefined ? undefined : scenario.endings[best.ending];
    if (ending?.verdict === 'good') return [];
    const line = best.events.flatMap((it) => (it.type === 'choose' ? it.choice : [])).join(', ');
    return [
      {
        path: best.ending === undefined ? ['endings'] : ['endings', best.ending],
        at: 'key',
        message: {
          en: `The line that earns most points does not end well: it comes to "${best.ending ?? '-'}" (${ending?.verdict ?? 'no ending'}).`,
          zh: `得分最高的路线没有好结局：它走到“${best.ending ?? '—'}”（${ending?.verdict ?? '没有结局'}）。`,
        },
        suggestion: {
          en: `Look where this line turns: ${line}.`,
          zh: `看看这条路线是在哪里拐的：${line}。`,
        },
      },
    ];
  },
};
