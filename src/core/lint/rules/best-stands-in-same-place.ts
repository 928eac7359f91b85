import type { Decision, Option } from '#core/analysis/decisions.ts';
import { fewestBeats, shareOfBest } from '../best-choices.ts';
import type { Rule } from '../rule.ts';
import { percent } from '../wording.ts';

/** How much more often than by chance the best choice may stand at one place. */
const allowed = 0.2;

const places: { en: string; zh: string; isThere(it: Option, decision: Decision): boolean }[] = [
  ...[0, 1, 2].map((at) => ({
    en: ['first', 'second', 'third'][at]!,
    zh: ['第一个', '第二个', '第三个'][at]!,
    isThere: (it: Option, { options }: Decision) => options[at] === it,
  })),
  { en: 'last', zh: '最后一个', isThere: (it, { options }) => options.at(-1) === it },
];

/**
 * A recruit must not be able to score by picking the first, second, third or last choice: the best
 * one stands there at most 20 points more often than by chance. Each beat counts once; places are
 * counted among the choices that are open; asked from six beats on.
 */
export const bestStandsInSamePlace: Rule = {
  code: 'best-stands-in-same-place',
  severity: 'warning',
  needs: 'solution',
  check: ({ decisions }) => {
    const worst = places
      .map(({ en, zh, isThere }) => ({ en, zh, ...shareOfBest(decisions, isThere) }))
      .sort((a, b) => b.share - b.chance - (a.share - a.chance))[0]!;
    const { en, zh, share, chance, beats } = worst;
    if (beats < fewestBeats || share <= chance + allowed) return [];
    return [
      {
        path: ['beats'],
        at: 'key',
        message: {
          en: `The best choice is the ${en} in ${percent(share)} of the beats (chance: ${percent(chance)}).`,
          zh: `${percent(share)} 的节点里最好的是${zh}选项（碰巧的话是 ${percent(chance)}）。`,
        },
        suggestion: {
          en: 'Change the order of the choices in some beats.',
          zh: '请在一些节点里调换选项的顺序。',
        },
      },
    ];
  },
};
