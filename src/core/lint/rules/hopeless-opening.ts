import type { Rule } from '../rule.ts';

/** What must still be within reach after the worst first choice, as a share of the scale. */
const least = 0.4;

/**
 * A first mistake must not decide everything. After each choice open at the first decision, at
 * least 40 of 100 must still be reachable (all dimensions together, measured like a score). Choices
 * that break a critical safeguard are left out: those are meant to be final.
 */
export const hopelessOpening: Rule = {
  code: 'hopeless-opening',
  severity: 'warning',
  needs: 'solution',
  check: ({ scenario, tables, analysis: { par, chance }, decisions }) => {
    const first = decisions[0];
    if (first === undefined || par - chance.total < 1) return [];
    const beat = tables.nodes[first.node]!.id;
    return first.options.flatMap(({ choice, worth }) => {
      const { id, calm } = tables.choices[choice]!;
      const left = (worth - chance.total) / (par - chance.total);
      if (left >= least || calm.shows.some((it) => it.dimension < 0)) return [];
      if (scenario.beats[beat]?.choices?.[id] === undefined) return [];
      return [
        {
          path: ['beats', beat, 'choices', id],
          at: 'key' as const,
          message: {
            en: `After "${id}", the very first choice, no more than ${Math.max(0, Math.round(left * 100))} of 100 can be reached.`,
            zh: `第一步选了“${id}”，后面最多只能拿到 ${Math.max(0, Math.round(left * 100))} 分（满分 100）。`,
          },
          suggestion: {
            en: 'Let its path lead back to moments in which the recruit can still do well.',
            zh: '请让这条路还能回到学员可以好好表现的地方。',
          },
        },
      ];
    });
  },
};
