import { gateBounds } from '#core/resident/coefficients.ts';
import { moodSlots } from '#core/resident/mood.ts';
import type { Bounds, Condition } from '#core/scenario/condition.ts';
import type { Problems } from './problem.ts';
import { composureAt, type Layout, moodsAt, type Test } from './tables.ts';
import type { Path } from './walk-scenario.ts';

/** What a condition may name, and where complaints about it go. */
export interface Names {
  layout: Layout;
  facts: readonly string[];
  carried: readonly string[];
  brought: readonly string[];
  seen: readonly string[];
  booleans: ReadonlySet<string>;
  problems: Problems;
}

/** Turns an author's condition into a test over states; unknown names become problems. */
export function compileTest(
  names: Names,
  condition: Condition | undefined,
  path: Path,
  negated = false,
): Test | null {
  if (condition === undefined) return null;
  const many = (parts: readonly Condition[], key: string): Test[] =>
    parts.map((it, i) => compileTest(names, it, [...path, key, i], negated)!);
  if (condition.all !== undefined) return { test: 'all', of: many(condition.all, 'all') };
  if (condition.any !== undefined) return { test: 'any', of: many(condition.any, 'any') };
  if (condition.not !== undefined) {
    return { test: 'not', of: compileTest(names, condition.not, [...path, 'not'], !negated)! };
  }
  if (condition.seen !== undefined) return seen(names, condition.seen, [...path, 'seen']);
  if (condition.has !== undefined) return has(names, condition.has, [...path, 'has'], negated);
  if (condition.carried !== undefined) {
    return carried(names, condition.carried, [...path, 'carried']);
  }
  if (condition.composure !== undefined) return between(composureAt, condition.composure);
  const parts = [
    ...Object.entries(condition.variable ?? {}).map(([id, wanted]) =>
      variable(names, id, wanted, [...path, 'variable', id]),
    ),
    ...Object.entries(condition.mood ?? {}).flatMap(([id, mood]) =>
      moodTests(names, id, mood, [...path, 'mood', id]),
    ),
    ...Object.entries(condition.gate ?? {}).flatMap(([id, gate]) => {
      const bounds = gateBounds[gate];
      return moodTests(
        names,
        id,
        {
          agitation: { lte: bounds.agitation },
          trust: { gte: bounds.trust },
          understanding: { gte: bounds.understanding },
        },
        [...path, 'gate', id],
      );
    }),
  ];
  return parts.length === 1 ? parts[0]! : { test: 'all', of: parts };
}

function seen(names: Names, id: string, path: Path): Test {
  names.problems.find('unknown-seen', path, id, names.seen);
  const { flags } = names.layout;
  const visited = flags.indexOf(`visited:${id}`);
  return { test: 'flag', flag: Math.max(0, visited >= 0 ? visited : flags.indexOf(`taken:${id}`)) };
}

function has(names: Names, id: string, path: Path, negated: boolean): Test {
  names.problems.find('unknown-fact', path, id, names.facts);
  if (negated) names.problems.all.push({ code: 'has-under-not', path, name: id, known: [] });
  if (!path.includes('choices') || path.includes('target')) {
    names.problems.all.push({ code: 'has-outside-choice', path, name: id, known: [] });
  }
  return { test: 'flag', flag: Math.max(0, names.layout.flags.indexOf(`noted:${id}`)) };
}

/** What was brought is settled before the conversation begins: always true or always false. */
function carried(names: Names, id: string, path: Path): Test {
  names.problems.find('unknown-carried', path, id, names.carried);
  return { test: names.brought.includes(id) ? 'all' : 'any', of: [] };
}

function variable(names: Names, id: string, wanted: boolean | number | Bounds, path: Path): Test {
  const { layout, problems, booleans } = names;
  const at = layout.variablesAt + problems.find('unknown-variable', path, id, layout.variables);
  if (layout.variables.includes(id) && booleans.has(id) !== (typeof wanted === 'boolean')) {
    const known = booleans.has(id) ? ['true', 'false'] : ['0', '1', 'gte', 'lte', 'eq'];
    problems.all.push({ code: 'wrong-value', path, name: JSON.stringify(wanted), known });
  }
  if (typeof wanted === 'object') return between(at, wanted);
  return between(at, { eq: Number(wanted) });
}

function moodTests(
  names: Names,
  id: string,
  mood: { agitation?: Bounds; trust?: Bounds; understanding?: Bounds },
  path: Path,
): Test[] {
  const { layout, problems } = names;
  const resident = problems.find('unknown-resident', path, id, layout.residents);
  const slots = ['agitation', 'trust', 'understanding'] as const;
  return slots.flatMap((slot, offset) => {
    const bounds = mood[slot];
    return bounds === undefined ? [] : [between(moodsAt + resident * moodSlots + offset, bounds)];
  });
}

function between(at: number, bounds: Bounds): Test {
  const min = bounds.eq ?? bounds.gte ?? -1000;
  const max = bounds.eq ?? bounds.lte ?? 1000;
  return { test: 'between', at, min, max };
}
