import { everyPart } from '../references.ts';
import type { Rule } from '../rule.ts';

/** A variable that no condition asks for changes nothing. */
export const variableNeverRead: Rule = {
  code: 'variable-never-read',
  severity: 'warning',
  needs: 'text',
  check: ({ scenario }) => {
    const read = new Set(everyPart(scenario).flatMap((it) => Object.keys(it.variable ?? {})));
    return Object.keys(scenario.variables)
      .filter((id) => !read.has(id))
      .map((id) => ({
        path: ['variables', id],
        at: 'key',
        message: {
          en: `No condition ever asks for the variable "${id}".`,
          zh: `没有任何条件用到变量“${id}”。`,
        },
        suggestion: {
          en: 'Ask for it in a "when", or take it out.',
          zh: '请在某个“when”里用它，或者删掉。',
        },
      }));
  },
};
