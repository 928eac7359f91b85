import { fail, ok, type Result } from '#core/basics/result.ts';
import { model } from '#core/resident/coefficients.ts';
import { traitsOf } from '#core/resident/impact-of.ts';
import { peakedBit } from '#core/resident/mood.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Beat } from '#core/scenario/beat.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { components } from './beat-graph.ts';
import {
  compileAct,
  compileCutIn,
  compileOpening,
  compileRoutes,
  type Lookup,
  revealedFlag,
  type Where,
} from './compile-act.ts';
import { compileTest } from './compile-test.ts';
import { setFlag } from './flags.ts';
import { takeInsults } from './kernel.ts';
import { layoutOf } from './layout-of.ts';
import { type CompileProblem, Problems } from './problem.ts';
import {
  beatAt,
  type CompiledChoice,
  composureAt,
  type Node,
  type State,
  speaking,
  stageAt,
  type Tables,
} from './tables.ts';
import { everyAct, everyRoute } from './walk-scenario.ts';

/**
 * Compiles a scenario into plain tables (no closures: they survive JSON). Fails with every name
 * that leads nowhere; rules of good authorship are the linter's.
 */
export function compile(scenario: Scenario, rubric: Rubric): Result<Tables, CompileProblem[]> {
  const look = lookupFor(scenario, rubric);
  const choices: CompiledChoice[] = [];
  const nodes = [
    ...Object.entries(scenario.beats).map(([id, beat]) => compileBeat(look, id, beat, choices)),
    ...Object.keys(scenario.endings).map((id) => compileEnding(look, id, choices.length)),
  ];
  for (const [beat, id] of duplicateIds(scenario)) {
    const path = beat === undefined ? ['endings', id] : ['beats', beat, 'choices', id];
    look.problems.all.push({ code: 'duplicate-id', path, name: id, known: [] });
  }
  const start = look.problems.find('unknown-beat', ['start'], scenario.start, look.nodes);
  if (look.problems.all.length > 0) return fail(look.problems.all);
  const { layout } = look;
  const flag = (name: string) => layout.flags.indexOf(name);
  const tables: Tables = {
    scenario: scenario.id,
    layout,
    nodes,
    choices,
    traits: Object.values(scenario.residents).map(traitsOf),
    facts: look.facts.map((id) => ({
      id,
      revealedFlag: flag(`revealed:${id}`),
      notedFlag: flag(`noted:${id}`),
    })),
    fatigue: scenario.officer === undefined ? null : { tired: scenario.officer.tired },
    start: startState(scenario, look, start, nodes[start]!),
  };
  takeInsults(tables, tables.start);
  return ok(tables);
}

function lookupFor(scenario: Scenario, rubric: Rubric): Lookup {
  const nodes = [...Object.keys(scenario.beats), ...Object.keys(scenario.endings)];
  const choices = Object.values(scenario.beats).flatMap((it) => Object.keys(it.choices ?? {}));
  const place = new Map(nodes.map((id, i) => [id, i]));
  const edges: number[][] = nodes.map(() => []);
  for (const { beat, route } of everyRoute(scenario)) {
    const to = place.get(route.to);
    if (to !== undefined) edges[place.get(beat)!]!.push(to);
  }
  const { cyclic } = components(edges);
  const look = {
    scenario,
    rubric,
    nodes,
    layout: layoutOf(scenario, rubric, new Set(nodes.filter((_, i) => cyclic[i]))),
    facts: Object.keys(scenario.facts),
    carried: Object.keys(scenario.carried),
    brought: scenario.brought,
    seen: [...nodes, ...choices],
    booleans: new Set(
      Object.keys(scenario.variables).filter((it) => typeof scenario.variables[it] === 'boolean'),
    ),
    problems: new Problems(),
  };
  return { ...look, promises: promisesOf(look) };
}

function compileBeat(look: Lookup, id: string, beat: Beat, choices: CompiledChoice[]): Node {
  const { layout, problems, scenario } = look;
  const speakers = [...layout.residents, ...Object.keys(scenario.bystanders), 'scene'];
  for (const [i, line] of beat.lines.entries()) {
    problems.find('unknown-speaker', ['beats', id, 'lines', i], line.speaker, speakers);
  }
  const spoken = beat.lines.filter((it) => layout.residents.includes(it.speaker));
  const onlookers = beat.onlookers ?? scenario.onlookers;
  const here: Where = {
    beat: id,
    path: ['beats', id],
    lastSpeaker: spoken.at(-1)?.speaker,
    onlookers,
  };
  const firstChoice = choices.length;
  const node = look.nodes.indexOf(id);
  for (const [choiceId, choice] of Object.entries(beat.choices ?? {})) {
    const where = { ...here, path: ['beats', id, 'choices', choiceId] };
    const calm = compileAct(look, choice, choiceId, where);
    choices.push({
      id: choiceId,
      node,
      when: compileTest(look, choice.when, [...where.path, 'when']),
      takenFlag: layout.flags.indexOf(`taken:${choiceId}`),
      again: choice.again,
      calm,
      cutIn: spoken.length > 0 ? compileCutIn(look, choice, calm) : calm,
    });
  }
  const holdPath = ['beats', id, 'hold'];
  return {
    id,
    ending: false,
    worth: 0,
    visitedFlag: layout.flags.indexOf(`visited:${id}`),
    firstChoice,
    endChoice: choices.length,
    hold:
      beat.hold === undefined
        ? null
        : {
            when: compileTest(look, beat.hold.when, [...holdPath, 'when']),
            act: compileAct(look, beat.hold, 'hold', { ...here, path: holdPath }),
          },
    opening: beat.opening ? compileOpening(look, here) : null,
    goto: beat.goto === undefined ? null : compileRoutes(look, beat.goto, [...here.path, 'goto']),
    residentSpeaks: spoken.length > 0,
    answerWithin: beat['answer-within'] ?? null,
    hears: compileHears(look, id, beat),
    due: dueAt(look, id),
  };
}

const worth: Record<Verdict, number> = { good: 3, mixed: 2, bad: 1, unsafe: 0 };

function compileEnding(look: Lookup, id: string, choices: number): Node {
  return {
    id,
    ending: true,
    worth: worth[look.scenario.endings[id]!.verdict],
    visitedFlag: -1,
    firstChoice: choices,
    endChoice: choices,
    hold: null,
    opening: null,
    goto: null,
    residentSpeaks: false,
    answerWithin: null,
    hears: [],
    due: dueAt(look, id),
  };
}

function compileHears(look: Lookup, id: string, beat: Beat): Node['hears'] {
  return beat.lines.flatMap((line, i) => {
    if (line.reveals.length === 0 && !line.insult) return [];
    const path = ['beats', id, 'lines', i];
    return {
      when: compileTest(look, line.when, [...path, 'when']),
      flags: line.reveals.map((fact, j) => revealedFlag(look, fact, [...path, 'reveals', j])),
      insults: line.insult ? 1 : 0,
    };
  });
}

/** Every false promise of the scenario: its flag, whom it was made to, where it comes due. */
function promisesOf(look: Omit<Lookup, 'promises'>): Lookup['promises'] {
  const { scenario, layout, problems } = look;
  if (!layout.flags.some((it) => it.startsWith('promised:'))) return [];
  return everyAct(scenario).flatMap(({ act, path, beat }) => {
    const flag = layout.flags.indexOf(`promised:${path.join('/')}`);
    if (flag < 0) return [];
    const due = act['falls-due'];
    if (due !== undefined) problems.find('unknown-beat', [...path, 'falls-due'], due, look.nodes);
    const speakers = scenario.beats[beat]?.lines.map((it) => it.speaker) ?? [];
    const last = speakers.filter((it) => layout.residents.includes(it)).at(-1);
    const to = act.to ?? [last ?? layout.residents[0] ?? ''];
    return { flag, due, residents: to.map((it) => Math.max(0, layout.residents.indexOf(it))) };
  });
}

/** Promises come due where their author says, and all that are left come due in any ending. */
function dueAt({ promises, scenario }: Lookup, node: string): Node['due'] {
  const isEnding = scenario.endings[node] !== undefined;
  return promises
    .filter((it) => it.due === node || isEnding)
    .map(({ flag, residents }) => ({ flag, residents }));
}

function startState(scenario: Scenario, look: Lookup, start: number, node: Node): State {
  const { layout } = look;
  const state: State = new Array<number>(layout.size).fill(0);
  state[beatAt] = start;
  state[stageAt] = speaking;
  state[composureAt] = scenario.officer?.composure ?? 100;
  let at = composureAt + 1;
  for (const { mood } of Object.values(scenario.residents)) {
    const peaked = mood.agitation >= model.peakAt ? peakedBit : 0;
    for (const value of [mood.agitation, mood.trust, mood.understanding, peaked])
      state[at++] = value;
  }
  at = layout.variablesAt;
  for (const value of Object.values(scenario.variables)) state[at++] = Number(value);
  if (node.visitedFlag >= 0) setFlag(layout, state, node.visitedFlag, true);
  return state;
}

function duplicateIds(scenario: Scenario): [beat: string | undefined, id: string][] {
  const known = new Set(Object.keys(scenario.beats));
  const twice: [string | undefined, string][] = [];
  for (const id of Object.keys(scenario.endings)) {
    if (known.has(id)) twice.push([undefined, id]);
    known.add(id);
  }
  for (const [beat, { choices }] of Object.entries(scenario.beats)) {
    for (const id of Object.keys(choices ?? {})) {
      if (known.has(id)) twice.push([beat, id]);
      known.add(id);
    }
  }
  return twice;
}
