import { actOf } from '#core/conversation/act-of.ts';
import { advance, begin } from '#core/conversation/advance.ts';
import { everyAct } from '#core/conversation/walk-scenario.ts';
import type { Finding, Rule } from '../rule.ts';

/** The best line is what the debrief holds up as the model: nothing on it may be a mistake or a breach. */
export const bestLineShowsMinus: Rule = {
  code: 'best-line-shows-minus',
  severity: 'error',
  needs: 'solution',
  check: ({ scenario, tables, analysis: { best } }) => {
    const found: Finding[] = [];
    let state = begin(tables);
    for (const event of best.events) {
      const act = actOf(tables, state, event);
      const beat = tables.nodes[state[0]!]!.id;
      const written = everyAct(scenario).find(
        (it) => it.beat === beat && it.path.at(-1) === act?.id,
      );
      for (const { behaviour, weight, dimension } of act?.shows ?? []) {
        if (weight >= 0 && dimension >= 0) continue;
        found.push({
          path: written?.path ?? ['beats', beat],
          at: 'key',
          message: {
            en: `The line that earns most points goes through "${act?.id}", which shows "${behaviour}".`,
            zh: `得分最高的路线经过“${act?.id}”，而它带有“${behaviour}”。`,
          },
          suggestion: {
            en: 'Let another choice of this beat lead to as much, or earn less after it.',
            zh: '请让这个节点的另一个选项也能得到这么多，或者让它后面少得一些。',
          },
        });
      }
      state = advance(tables, state, event)?.state ?? state;
    }
    return found;
  },
};
