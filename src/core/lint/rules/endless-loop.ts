import { endlessLoops } from '../endless-loops.ts';
import type { Rule } from '../rule.ts';

/** A loop made only of moves that are never used up could go on for ever, and has no best line. */
export const endlessLoop: Rule = {
  code: 'endless-loop',
  severity: 'error',
  needs: 'tables',
  check: ({ tables }) =>
    endlessLoops(tables).map((loop) => {
      const beats = loop.map((it) => tables.nodes[it]!.id);
      const shown = beats.slice(0, 5).join(', ');
      return {
        path: ['beats', beats[0]!],
        at: 'key',
        message: {
          en: `This can go round for ever (${shown}): only "again" choices, holds and gotos lead from beat to beat.`,
          zh: `这里可能永远转下去（${shown.replaceAll(', ', '、')}）：节点之间只靠“again”选项、沉默和 goto 相连。`,
        },
        suggestion: {
          en: 'Take "again" off a choice on the way, or let the hold or goto lead forward.',
          zh: '请去掉路上某个选项的“again”，或者让沉默、goto 往前走。',
        },
      };
    }),
};
