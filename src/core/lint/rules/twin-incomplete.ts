import type { Scenario } from '#core/scenario/scenario.ts';
import { everyText } from '../every-text.ts';
import type { Rule } from '../rule.ts';

/** A fairness twin says what it swaps, and swaps what at least one resident is. */
export const twinIncomplete: Rule = {
  code: 'twin-incomplete',
  severity: 'error',
  needs: 'text',
  check: ({ scenario }) => {
    const first = everyText(scenario).find(({ path }) => path.at(-1) === 'twin');
    if (scenario.twin === undefined) {
      if (first === undefined) return [];
      return [
        {
          path: first.path,
          at: 'key',
          message: {
            en: 'There are words for a fairness twin here, but the file does not say what the twin swaps.',
            zh: '这里写了换位版的话，但文件没有说明换位版换的是什么。',
          },
          suggestion: {
            en: 'Say it at the top: "twin: {en: …, zh: …}".',
            zh: '请在文件开头写明：“twin: {en: …, zh: …}”。',
          },
        },
      ];
    }
    if (swapsSomebody(scenario)) return [];
    return [
      {
        path: ['twin'],
        at: 'key',
        message: {
          en: 'The fairness twin leaves every resident who they are: nobody’s status is swapped.',
          zh: '换位版里每位居民还是原来的身份，没有人换位。',
        },
        suggestion: {
          en: 'Give the "name" and "about" of at least one resident a "twin".',
          zh: '请至少给一位居民的“name”和“about”写上“twin”。',
        },
      },
    ];
  },
};

function swapsSomebody({ residents }: Scenario): boolean {
  return Object.values(residents).some(
    ({ about }) => typeof about === 'object' && about.twin !== undefined,
  );
}
