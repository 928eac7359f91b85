import { everyAct } from '#core/conversation/walk-scenario.ts';
import type { Rule } from '../rule.ts';

/** A variable that nothing sets is a constant: its conditions always give the same answer. */
export const variableNeverSet: Rule = {
  code: 'variable-never-set',
  severity: 'warning',
  needs: 'text',
  check: ({ scenario }) => {
    const set = new Set(everyAct(scenario).flatMap((it) => Object.keys(it.act.sets ?? {})));
    return Object.keys(scenario.variables)
      .filter((id) => !set.has(id))
      .map((id) => ({
        path: ['variables', id],
        at: 'key',
        message: {
          en: `Nothing ever sets the variable "${id}".`,
          zh: `变量“${id}”从来没有被设置过。`,
        },
        suggestion: {
          en: 'Set it with "sets" in a choice or hold, or take it out.',
          zh: '请在选项或沉默里用“sets”设置它，或者删掉。',
        },
      }));
  },
};
