import type { Decision } from '#core/analysis/decisions.ts';
import { fewestBeats } from '../best-choices.ts';
import type { Rule } from '../rule.ts';
import { percent } from '../wording.ts';

/** Largest share of beats in which one choice may lead in everything. */
const most = 2 / 3;

/**
 * A recruit should have to weigh one good thing against another. In a beat one choice is best in
 * every dimension if, at each of its sampled decisions, some choice earns at once at least as much
 * as any other in each dimension, and more than every other in all together. Beats with one open
 * choice are left out; asked from six beats on.
 */
export const oneChoiceBestInEveryDimension: Rule = {
  code: 'one-choice-best-in-every-dimension',
  severity: 'warning',
  needs: 'solution',
  check: ({ tables, decisions }) => {
    const byBeat = new Map<number, boolean>();
    for (const it of decisions) {
      if (it.options.length < 2) continue;
      byBeat.set(it.node, (byBeat.get(it.node) ?? true) && hasLeader(it));
    }
    const led = [...byBeat].filter(([, it]) => it).map(([node]) => tables.nodes[node]!.id);
    const share = led.length / Math.max(1, byBeat.size);
    if (byBeat.size < fewestBeats || share <= most) return [];
    const some = led.slice(0, 8);
    return [
      {
        path: ['beats'],
        at: 'key',
        message: {
          en: `In ${percent(share)} of the beats one choice is best in every dimension (two thirds at the most): ${some.join(', ')}${led.length > some.length ? ', …' : ''}.`,
          zh: `${percent(share)} 的节点里有一个选项样样最好（最多三分之二）：${some.join('、')}${led.length > some.length ? '……' : ''}。`,
        },
        suggestion: {
          en: 'Let the line that calms best be another than the one that is clearest or follows through best.',
          zh: '请让最能缓和情绪的那句，和说得最清楚、跟进最好的那句，不是同一句。',
        },
      },
    ];
  },
};

function hasLeader({ options }: Decision): boolean {
  const most = [0, 1, 2, 3].map((i) => Math.max(...options.map((it) => it.tally[i]!)));
  const leaders = options.filter((it) => it.tally.every((points, i) => points === most[i]));
  const total = (tally: readonly number[]) => tally.reduce((sum, it) => sum + it, 0);
  const ahead = leaders[0];
  return (
    ahead !== undefined &&
    options.every((it) => it === ahead || total(it.tally) < total(ahead.tally))
  );
}
