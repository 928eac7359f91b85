import type { Rule } from '../rule.ts';

/** Par must be exact: a scenario that does not fit the solver's budget has no score. */
export const tooLargeToSolve: Rule = {
  code: 'too-large-to-solve',
  severity: 'error',
  needs: 'tables',
  check: ({ analysis }) => {
    if (analysis === undefined || analysis.ok) return [];
    const states = String(analysis.error.states);
    return [
      {
        path: ['beats'],
        at: 'key',
        message: {
          en: `The scenario is too large to score: its best line was not found within ${states} states.`,
          zh: `情境太大，没法评分：查了 ${states} 个状态还没找到最佳路线。`,
        },
        suggestion: {
          en: 'Let paths meet again, use fewer variables and mood conditions, or cut it in two.',
          zh: '请让分开的路早些汇合，少用变量和情绪条件，或者拆成两个情境。',
        },
      },
    ];
  },
};
