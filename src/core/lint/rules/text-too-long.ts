import { languages } from '#core/basics/text.ts';
import { everyText } from '../every-text.ts';
import type { Rule } from '../rule.ts';
import { languageNames } from '../wording.ts';

/** Most characters of one speech: an officer's choice is read under time, a person's line at speaking pace. */
export const longestSpeech = { officer: 240, person: 400 } as const;

/** What is said stays short enough to be said: 240 characters for the officer, 400 for others. */
export const textTooLong: Rule = {
  code: 'text-too-long',
  severity: 'warning',
  needs: 'text',
  check: ({ scenario }) =>
    everyText(scenario).flatMap(({ text, path, voice }) => {
      if (voice === 'page') return [];
      const most = longestSpeech[voice];
      return languages.flatMap((language) => {
        const words = typeof text === 'string' ? text : text[language];
        const isSecond = typeof text === 'string' && language !== languages[0];
        if (words === undefined || words.length <= most || isSecond) return [];
        return [
          {
            path: typeof text === 'string' ? path : [...path, language],
            message: {
              en: `${words.length} characters are too many to say at once; ${most} is the most (${languageNames[language].en}).`,
              zh: `${words.length} 个字符，一口气说不完；最多 ${most} 个（${languageNames[language].zh}）。`,
            },
            suggestion: {
              en: 'Shorten it, or give it to two lines.',
              zh: '请缩短，或者拆成两句。',
            },
          },
        ];
      });
    }),
};
