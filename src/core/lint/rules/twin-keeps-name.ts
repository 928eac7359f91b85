import type { Language } from '#core/basics/text.ts';
import { languages } from '#core/basics/text.ts';
import { textIn } from '#core/basics/text-in.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { variantOf } from '#core/scenario/variant-of.ts';
import { everyText } from '../every-text.ts';
import type { Rule } from '../rule.ts';

/** In the fairness twin nobody is called by the name that was swapped. */
export const twinKeepsName: Rule = {
  code: 'twin-keeps-name',
  severity: 'error',
  needs: 'text',
  check: ({ scenario }) => {
    if (scenario.twin === undefined) return [];
    const twin = variantOf(scenario, { twin: true });
    const gone = languages.flatMap((language) =>
      namesGone(scenario, twin, language).map((name) => ({ language, name })),
    );
    return everyText(twin).flatMap(({ text, path }) =>
      gone
        .filter(({ language, name }) => path[0] !== 'twin' && says(textIn(text, language), name))
        .slice(0, 1)
        .map(({ name }) => ({
          path,
          message: {
            en: `In the fairness twin this still says "${name}", a name that was swapped.`,
            zh: `换位版里这句话还在叫“${name}”，这个名字已经换掉了。`,
          },
          suggestion: {
            en: 'Give this text a "twin" with the words said there.',
            zh: '请给这段文字写上“twin”，用换位版里的说法。',
          },
        })),
    );
  },
};

/** Parts of names that some person has in the scenario and nobody has in its twin. */
function namesGone(scenario: Scenario, twin: Scenario, language: Language): string[] {
  const kept = new Set(everyName(twin, language).flatMap((it) => partsOf(it, language)));
  const before = everyName(scenario, language).flatMap((it) => partsOf(it, language));
  return [...new Set(before)].filter((it) => !kept.has(it));
}

function everyName({ residents, bystanders }: Scenario, language: Language): string[] {
  return [...Object.values(residents), ...Object.values(bystanders)].map(({ name }) =>
    textIn(name, language),
  );
}

/** Words of an English name; of a Chinese one the whole and what follows the surname. */
function partsOf(name: string, language: Language): string[] {
  if (language === 'en') return name.split(/\s+/).filter((it) => /^\p{Lu}\p{L}+$/u.test(it));
  return name.length > 2 ? [name, name.slice(1)] : [name];
}

/** A whole word in English ("Ma'am" is not Ms Ma); anywhere in Chinese, which has no spaces. */
function says(text: string, name: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return text.includes(name);
  return new RegExp(`\\b${name}\\b(?!['’]am)`, 'u').test(text);
}
