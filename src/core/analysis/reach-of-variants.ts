import type { Tables } from '#core/conversation/tables.ts';
import { type Reach, type Reached, reach } from './reach.ts';

/**
 * What can happen in any of several tables of one scenario, which differ in what was brought from
 * earlier scenarios. Later ones are only searched while something could still be `never`.
 */
export function reachOfVariants(variants: readonly Tables[], budget?: number): Reach {
  const [first, ...others] = variants;
  let found = reach(first!, budget);
  for (const tables of others) {
    if (!leavesNever(found)) break;
    found = merged(found, reach(tables, budget));
  }
  return found;
}

function leavesNever({ beats, endings, choices, holds }: Reach): boolean {
  return [beats, endings, choices, holds].some((it) => [...it.values()].includes('never'));
}

function merged(one: Reach, other: Reach): Reach {
  const both = (key: 'beats' | 'endings' | 'choices' | 'holds') =>
    new Map([...one[key]].map(([id, it]) => [id, either(it, other[key].get(id)!)]));
  return {
    exact: one.exact && other.exact,
    beats: both('beats'),
    endings: both('endings'),
    choices: both('choices'),
    holds: both('holds'),
    stuck: [...new Set([...one.stuck, ...other.stuck])],
    afterBreach: [...new Set([...one.afterBreach, ...other.afterBreach])],
    states: one.states + other.states,
  };
}

function either(one: Reached, other: Reached): Reached {
  if (one === 'reached' || other === 'reached') return 'reached';
  return one === 'never' && other === 'never' ? 'never' : 'unknown';
}
