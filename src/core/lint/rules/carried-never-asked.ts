import { everyPart } from '../references.ts';
import type { Rule } from '../rule.ts';

/** What an earlier scenario brings has to change something in this one. */
export const carriedNeverAsked: Rule = {
  code: 'carried-never-asked',
  severity: 'warning',
  needs: 'text',
  check: ({ scenario }) => {
    const asked = new Set(everyPart(scenario).flatMap((it) => it.carried ?? []));
    return Object.keys(scenario.carried)
      .filter((id) => !asked.has(id))
      .map((id) => ({
        path: ['carried', id],
        at: 'key',
        message: {
          en: `Bringing "${id}" from an earlier scenario changes nothing here.`,
          zh: `从前面的情境带来“${id}”，在这里什么也不会改变。`,
        },
        suggestion: {
          en: `Let a choice, a line or a route ask for it: "when: {carried: ${id}}".`,
          zh: `让某个选项、某句话或某条去向用到它：“when: {carried: ${id}}”。`,
        },
      }));
  },
};
