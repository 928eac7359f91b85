import type { Decision, Option } from '#core/analysis/decisions.ts';
import type { Tables } from '#core/conversation/tables.ts';
import type { Rule } from '../rule.ts';

/** Eight quarters: two points. */
const clear = 8;

/**
 * A choice that no sensible officer would take teaches nothing. Traps are welcome, so this is narrow:
 * at every sampled decision the choice shows harmful behaviours (weight 2 or more) in at least two
 * dimensions, loses in each of these to every other choice by two points or more, is better than
 * none of them in any dimension, and heats people up more than every other.
 */
export const dominatedChoice: Rule = {
  code: 'dominated-choice',
  severity: 'warning',
  needs: 'solution',
  check: ({ tables, decisions }) => {
    const verdicts = new Map<number, boolean>();
    for (const decision of decisions) {
      if (decision.options.length < 2) continue;
      for (const it of decision.options) {
        verdicts.set(
          it.choice,
          (verdicts.get(it.choice) ?? true) && isDominated(tables, it, decision),
        );
      }
    }
    return [...verdicts]
      .filter(([, dominated]) => dominated)
      .map(([choice]) => {
        const { id, node } = tables.choices[choice]!;
        return {
          path: ['beats', tables.nodes[node]!.id, 'choices', id],
          at: 'key' as const,
          message: {
            en: `No sensible officer would take "${id}": it is far worse than every other choice in everything.`,
            zh: `稍微明白点的民警都不会选“${id}”：它样样都比别的选项差一大截。`,
          },
          suggestion: {
            en: 'Write what a decent new officer might really say here.',
            zh: '请写成一个本分的新警在这里真可能说出口的话。',
          },
        };
      });
  },
};

function isDominated(tables: Tables, it: Option, { options }: Decision): boolean {
  const harmful = new Set(
    tables.choices[it.choice]!.calm.shows.filter(
      (shown) => shown.dimension >= 0 && shown.weight <= -2,
    ).map((shown) => shown.dimension),
  );
  const others = options.filter((other) => other !== it);
  return (
    harmful.size >= 2 &&
    others.every(
      (other) =>
        it.heat > other.heat &&
        other.tally.every((points, i) => points - it.tally[i]! >= (harmful.has(i) ? clear : 0)),
    )
  );
}
