import { everyPart } from '../references.ts';
import type { Rule } from '../rule.ts';

/** A fact whose note opens nothing teaches that notes are for nothing. */
export const factNeverUsed: Rule = {
  code: 'fact-never-used',
  severity: 'warning',
  needs: 'text',
  check: ({ scenario }) => {
    const used = new Set(everyPart(scenario).flatMap((it) => it.has ?? []));
    return Object.keys(scenario.facts)
      .filter((id) => !used.has(id))
      .map((id) => ({
        path: ['facts', id],
        at: 'key',
        message: {
          en: `Noting "${id}" opens no choice.`,
          zh: `记下“${id}”不会打开任何选项。`,
        },
        suggestion: {
          en: `Let a later choice need it: "when: {has: ${id}}".`,
          zh: `让后面的某个选项用到它：“when: {has: ${id}}”。`,
        },
      }));
  },
};
