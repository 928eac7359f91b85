import { revealedFacts } from '../references.ts';
import type { Rule } from '../rule.ts';

/** A fact that nobody ever says cannot be written down. */
export const factNeverRevealed: Rule = {
  code: 'fact-never-revealed',
  severity: 'warning',
  needs: 'text',
  check: ({ scenario }) => {
    const revealed = revealedFacts(scenario);
    return Object.keys(scenario.facts)
      .filter((id) => !revealed.has(id))
      .map((id) => ({
        path: ['facts', id],
        at: 'key',
        message: {
          en: `Nobody ever reveals the fact "${id}", so nobody can note it.`,
          zh: `没有人透露过“${id}”，所以谁也记不下来。`,
        },
        suggestion: {
          en: `Add "reveals: [${id}]" to the line that says it.`,
          zh: `请在说出它的那句台词里加上“reveals: [${id}]”。`,
        },
      }));
  },
};
