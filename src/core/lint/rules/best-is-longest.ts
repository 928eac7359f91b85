import { choiceText, everyChoice } from '#core/analysis/choice-text.ts';
import { languages } from '#core/basics/text.ts';
import { fewestBeats, shareOfBest } from '../best-choices.ts';
import type { Rule } from '../rule.ts';
import { languageNames, percent } from '../wording.ts';

/** How much more often than by chance the best choice may be the longest. */
const allowed = 0.1;

/**
 * A recruit must not be able to score by picking the longest text. "Best" is the choice with the
 * most points at once and later; length is characters of `do` and `say`, in each language apart;
 * each beat counts once. Asked from six beats on.
 */
export const bestIsLongest: Rule = {
  code: 'best-is-longest',
  severity: 'warning',
  needs: 'solution',
  check: ({ scenario, decisions }) => {
    const choices = everyChoice(scenario);
    return languages.flatMap((language) => {
      if (!scenario.languages.includes(language)) return [];
      const length = choices.map((it) => choiceText(it, language).length);
      const { share, chance, beats } = shareOfBest(decisions, (it, { options }) =>
        options.every((other) => length[other.choice]! <= length[it.choice]!),
      );
      if (beats < fewestBeats || share <= chance + allowed) return [];
      const name = languageNames[language];
      return [
        {
          path: ['beats'],
          at: 'key' as const,
          message: {
            en: `In ${name.en} the best choice is the longest in ${percent(share)} of the beats (chance: ${percent(chance)}).`,
            zh: `${name.zh}里，${percent(share)} 的节点最好的选项正好最长（碰巧的话是 ${percent(chance)}）。`,
          },
          suggestion: {
            en: 'Shorten some of the best choices, or let tempting ones say more.',
            zh: '请把一些最好的选项写短，或者让有诱惑力的选项多说几句。',
          },
        },
      ];
    });
  },
};
