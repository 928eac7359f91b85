import { type Language, languages } from '#core/basics/text.ts';
import { everyText, type PlacedText } from '../every-text.ts';
import type { Rule } from '../rule.ts';
import { languageNames } from '../wording.ts';

/**
 * Every text stands in every language that the scenario declares. A plain string counts for the
 * language it is written in; figures and punctuation alone count for all.
 */
export const missingLanguage: Rule = {
  code: 'missing-language',
  severity: 'error',
  needs: 'text',
  check: ({ scenario }) =>
    everyText(scenario).flatMap((it) => {
      const missing = missingIn(it, scenario.languages);
      if (missing === undefined) return [];
      const { en, zh } = languageNames[missing];
      const other = missing === 'en' ? 'zh' : 'en';
      return [
        {
          path: it.path,
          message: {
            en: `This text is missing in ${en}.`,
            zh: `这段文字缺${zh}。`,
          },
          suggestion: {
            en: `Write {en: "...", zh: "..."}, or declare "languages: [${other}]".`,
            zh: `请写成 {en: "……", zh: "……"}，或者声明“languages: [${other}]”。`,
          },
        },
      ];
    }),
};

function missingIn({ text }: PlacedText, declared: readonly Language[]): Language | undefined {
  if (typeof text === 'object') return declared.find((it) => text[it] === undefined);
  if (declared.length < languages.length) return undefined;
  if (/\p{Script=Han}/u.test(text)) return 'en';
  return /\p{Letter}/u.test(text) ? 'zh' : undefined;
}
