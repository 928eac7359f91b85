import type { Rule } from '../rule.ts';

/** The beat can be reached, but this choice is never open in it; said only where that is proved. */
export const choiceNeverAvailable: Rule = {
  code: 'choice-never-available',
  severity: 'error',
  needs: 'tables',
  check: ({ scenario, reach }) =>
    Object.entries(scenario.beats).flatMap(([beat, { choices }]) =>
      Object.keys(choices ?? {})
        .filter((id) => reach.choices.get(id) === 'never' && reach.beats.get(beat) !== 'never')
        .map((id) => ({
          path: ['beats', beat, 'choices', id],
          at: 'key' as const,
          message: {
            en: `The choice "${id}" is never open: its "when" can never hold here.`,
            zh: `选项“${id}”永远不会开放：它的“when”在这里不可能成立。`,
          },
          suggestion: {
            en: 'Check what its "when" asks for: is it set, revealed or seen before this beat?',
            zh: '请检查“when”要求的东西：走到这里之前，它设置过、透露过、出现过吗？',
          },
        })),
    ),
};
