import { impactOf } from '#core/resident/impact-of.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { phases } from '#core/rubric/phase.ts';
import { repeatsOf } from '#core/rubric/repeats-of.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Choice, Hold } from '#core/scenario/choice.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Route } from '#core/scenario/target.ts';
import { compileTest, type Names } from './compile-test.ts';
import { usesThatDiffer } from './layout-of.ts';
import type { Act, CompiledRoute, Shown } from './tables.ts';
import type { Path } from './walk-scenario.ts';

/** Everything the compiler of acts looks things up in. */
export interface Lookup extends Names {
  scenario: Scenario;
  rubric: Rubric;
  nodes: readonly string[];
  promises: readonly { flag: number; due: string | undefined; residents: readonly number[] }[];
}

/** What an act needs to know of the beat it stands in. */
export interface Where {
  beat: string;
  path: Path;
  lastSpeaker: string | undefined;
  onlookers: number;
}

/** Compiles what a choice or hold does once the resident was heard. */
export function compileAct(look: Lookup, act: Choice | Hold, id: string, where: Where): Act {
  const { layout, problems } = look;
  const residents = act.to ?? [where.lastSpeaker ?? layout.residents[0] ?? ''];
  const addressees = residents.map((it, i) =>
    problems.find('unknown-resident', [...where.path, 'to', i], it, layout.residents),
  );
  const behaviours = act.shows;
  for (const [i, it] of act.shows.entries())
    requireBehaviour(look, [...where.path, 'shows', i], it);
  const fitting = (it: string) => !act.unfitting.includes(it);
  const shows = behaviours.map((it) => compileShown(look, it, fitting(it)));
  return {
    id,
    shows,
    addressees,
    impacts: addressees.map((resident) => {
      const person = look.scenario.residents[layout.residents[resident] ?? ''];
      if (person === undefined) return [];
      return behaviours.map((it) => impactOf(look.rubric, it, person, fitting(it)));
    }),
    hits: Object.entries(act.hits ?? {}).map(([resident, hit]) => ({
      resident: problems.find(
        'unknown-resident',
        [...where.path, 'hits', resident],
        resident,
        layout.residents,
      ),
      agitation: hit.agitation ?? 0,
      trust: hit.trust ?? 0,
      understanding: hit.understanding ?? 0,
    })),
    sets: compileSets(look, act, where.path),
    reveals: act.reveals.map((fact, i) => revealedFlag(look, fact, [...where.path, 'reveals', i])),
    promises: layout.flags.indexOf(`promised:${where.path.join('/')}`),
    setsLimit: behaviours.includes('d-clear-limit'),
    restoresComposure: behaviours.includes('d-self-regulate'),
    calmLine: shows.some((it) => it.weight > 0 && (it.dimension === 0 || it.dimension === 2)),
    onlookers: where.onlookers,
    routes: compileRoutes(look, act.target, [...where.path, 'target']),
  };
}

/** The same act where it takes the floor from somebody: it shows `p-cut-off` on top, all else is shared. */
export function compileCutIn(look: Lookup, act: Choice, calm: Act): Act {
  const fitting = !act.unfitting.includes('p-cut-off');
  return {
    ...calm,
    shows: [...calm.shows, compileShown(look, 'p-cut-off', fitting)],
    impacts: calm.addressees.map((resident, i) => {
      const person = look.scenario.residents[look.layout.residents[resident] ?? ''];
      if (person === undefined) return [];
      return [...calm.impacts[i]!, impactOf(look.rubric, 'p-cut-off', person, fitting)];
    }),
  };
}

/** The act of hearing an opening account to its end: shows `p-let-finish` to who speaks. */
export function compileOpening(look: Lookup, where: Where): Act {
  const hearing: Hold = { shows: ['p-let-finish'], unfitting: [], reveals: [], target: [] };
  return compileAct(look, hearing, 'heard', where);
}

/** Compiles where something leads. */
export function compileRoutes(look: Lookup, routes: readonly Route[], path: Path): CompiledRoute[] {
  return routes.map((route, i) => ({
    to: look.problems.find('unknown-beat', [...path, i, 'to'], route.to, look.nodes),
    when: compileTest(look, route.when, [...path, i, 'when']),
  }));
}

/** The flag that says a fact was revealed; an unknown fact becomes a problem. */
export function revealedFlag(look: Lookup, fact: string, path: Path): number {
  look.problems.find('unknown-fact', path, fact, look.facts);
  return Math.max(0, look.layout.flags.indexOf(`revealed:${fact}`));
}

function requireBehaviour(look: Lookup, path: Path, id: string): void {
  const known = [...Object.keys(look.rubric.behaviours), ...Object.keys(look.rubric.safeguards)];
  look.problems.find('unknown-behaviour', path, id, known);
}

function compileShown(look: Lookup, id: string, fitting: boolean): Shown {
  const behaviour = look.rubric.behaviours[id];
  const counted = look.layout.counted.indexOf(id);
  const sign = behaviour?.sign === 'minus' ? -1 : 1;
  return {
    behaviour: id,
    dimension: behaviour === undefined ? -1 : dimensions.indexOf(behaviour.dimension),
    weight: behaviour === undefined || (sign > 0 && !fitting) ? 0 : sign * behaviour.weight,
    fit:
      behaviour?.kind === undefined
        ? phases.map(() => 0)
        : phases.map((phase) => look.rubric['phase-fit'][behaviour.kind!][phase]),
    repeats: repeatsOf(look.rubric, id),
    countAt: counted < 0 ? -1 : look.layout.countsAt + counted,
    countCap: counted < 0 ? 0 : usesThatDiffer(look.rubric, id),
  };
}

function compileSets(look: Lookup, act: Choice | Hold, path: Path): Act['sets'] {
  const { layout, problems, booleans } = look;
  return Object.entries(act.sets ?? {}).map(([id, setting]) => {
    const here = [...path, 'sets', id];
    const index = problems.find('unknown-variable', here, id, layout.variables);
    if (layout.variables.includes(id) && booleans.has(id) !== (typeof setting === 'boolean')) {
      const known = booleans.has(id) ? ['true', 'false'] : ['0', '1', '{add: 1}'];
      problems.all.push({ code: 'wrong-value', path: here, name: JSON.stringify(setting), known });
    }
    const at = layout.variablesAt + index;
    if (typeof setting === 'object') return { at, value: setting.add, add: true };
    return { at, value: Number(setting), add: false };
  });
}
