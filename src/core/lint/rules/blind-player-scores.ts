import { blindScores } from '#core/analysis/blind-players.ts';
import type { Rule } from '../rule.ts';
import { languageNames } from '../wording.ts';

/** The most a player may score who understands nobody. */
export const mostForBlind = 45;

/**
 * Somebody who always picks the first, last, longest, shortest or politest choice, always
 * apologises, holds, refers or explains the law, or guesses, scores at most 45 on average over the
 * exercised dimensions (each within 0-100); in each language apart where words matter.
 */
export const blindPlayerScores: Rule = {
  code: 'blind-player-scores',
  severity: 'warning',
  needs: 'solution',
  check: ({ scenario, tables, analysis }) =>
    blindScores(scenario, tables, analysis)
      .filter((it) => it.score > mostForBlind)
      .map(({ strategy, language, score }) => {
        const inLanguage = language === undefined ? undefined : languageNames[language];
        return {
          path: ['beats'],
          at: 'key',
          message: {
            en: `A blind player (${strategy}${inLanguage === undefined ? '' : `, ${inLanguage.en}`}) scores ${Math.round(score)}; ${mostForBlind} is the most.`,
            zh: `闭着眼睛选的人（${strategy}${inLanguage === undefined ? '' : `，${inLanguage.zh}`}）也能得 ${Math.round(score)} 分；最多只该有 ${mostForBlind} 分。`,
          },
          suggestion: {
            en: 'Let this habit be wrong in more moments: change order, length or wording of some choices.',
            zh: '请让这种习惯在更多时候行不通：调换一些选项的顺序、长短或说法。',
          },
        };
      }),
};
