import { type Analysis, analyse } from '#core/analysis/analyse.ts';
import { replay } from '#core/attempt/replay.ts';
import { eventsOfWalkthrough } from '#core/attempt/run-walkthrough.ts';
import type { Wording } from '#core/basics/diagnostic.ts';
import { requireOk } from '#core/basics/result.ts';
import { nodeOf, openChoices } from '#core/conversation/advance.ts';
import type { State } from '#core/conversation/tables.ts';
import type { Dimension } from '#core/rubric/dimension.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Walkthrough } from '#core/scenario/walkthrough.ts';
import { scoreRun } from '#core/scoring/score.ts';
import { type Loaded, withBrought } from '../loader.ts';
import { tooLargeToSolve } from '../too-large-to-solve.ts';
import { faultsOf } from './faults-of.ts';

/** What came of one walkthrough. */
export interface WalkthroughRun {
  name: string;
  passed: boolean;
  ending: string | undefined;
  verdict: Verdict | undefined;
  /** Rounded scores 0-100; null where the scenario does not exercise the dimension. */
  scores: Partial<Record<Dimension, number | null>>;
  /** Safeguards that were broken. */
  breaches: string[];
  faults: Wording[];
}

/** What came of all walkthroughs of one scenario. */
export interface ScenarioWalk {
  file: string;
  scenario: string;
  passed: boolean;
  walkthroughs: WalkthroughRun[];
  /** Beats and endings there are, and those that no walkthrough visits. */
  beats: number;
  endings: number;
  unvisitedBeats: string[];
  unvisitedEndings: string[];
}

/** Runs every walkthrough of a scenario and says what is missing. */
export function walkScenario(
  loaded: Loaded,
  walkthroughs: readonly Walkthrough[],
  analysis: Analysis,
): ScenarioWalk {
  const { scenario, file } = loaded;
  const visited = new Set<string>();
  const brought = new Map([['', { loaded, analysis }]]);
  const runs = walkthroughs.map((it) => {
    const key = it.carried.join(' ');
    const known = brought.get(key) ?? bring(loaded, it.carried);
    if (!('loaded' in known)) return { ...notRun(it), faults: [known] };
    brought.set(key, known);
    return runOne(known.loaded, it, known.analysis, visited);
  });
  const missing = (ids: Record<string, unknown>) =>
    Object.keys(ids).filter((it) => !visited.has(it));
  const unvisitedBeats = missing(scenario.beats);
  const unvisitedEndings = missing(scenario.endings);
  return {
    file,
    scenario: scenario.id,
    passed: runs.every((it) => it.passed) && unvisitedBeats.length + unvisitedEndings.length === 0,
    walkthroughs: runs,
    beats: Object.keys(scenario.beats).length,
    endings: Object.keys(scenario.endings).length,
    unvisitedBeats,
    unvisitedEndings,
  };
}

function runOne(
  loaded: Loaded,
  { name, moves, expect }: Walkthrough,
  analysis: Analysis,
  visited: Set<string>,
): WalkthroughRun {
  const { scenario, tables } = loaded;
  const events = eventsOfWalkthrough(tables, moves);
  if (!events.ok) {
    const { index, beat } = events.error;
    const fault = notOpen(loaded, moves, index, beat, visited);
    return { ...notRun({ name }), faults: [fault] };
  }
  const run = requireOk(replay(tables, events.value), name);
  visit(loaded, run.states, visited);
  const score = requireOk(scoreRun(scenario, tables, run, analysis), name);
  const faults = faultsOf(expect, score, nodeOf(tables, run.states.at(-1)!).id);
  return {
    name,
    passed: faults.length === 0,
    ending: score.outcome.ending,
    verdict: score.verdict,
    scores: Object.fromEntries(score.dimensions.map((it) => [it.dimension, it.score])),
    breaches: [...new Set(score.breaches.map((it) => it.safeguard))],
    faults,
  };
}

function notRun({ name }: Pick<Walkthrough, 'name'>): Omit<WalkthroughRun, 'faults'> {
  return { name, passed: false, ending: undefined, verdict: undefined, scores: {}, breaches: [] };
}

/** The scenario with what a walkthrough says was brought, or what is wrong with that. */
function bring(
  loaded: Loaded,
  carried: readonly string[],
): { loaded: Loaded; analysis: Analysis } | Wording {
  const varied = withBrought(loaded, carried);
  if (!varied.ok) {
    const { name, known } = varied.error[0]!;
    return {
      en: `there is nothing called "${name}" under \`carried\`; there is: ${known.join(', ') || 'nothing'}`,
      zh: `\`carried\` 里没有“${name}”这一项；有的是：${known.join('、') || '无'}`,
    };
  }
  const analysis = analyse(varied.value.tables, loaded.revision);
  if (analysis.ok) return { loaded: varied.value, analysis: analysis.value };
  return tooLargeToSolve(analysis.error).message;
}

/** The move that cannot be made where it stands, with what could be done there instead. */
function notOpen(
  loaded: Loaded,
  moves: Walkthrough['moves'],
  index: number,
  beat: string,
  visited: Set<string>,
): Wording {
  const { tables } = loaded;
  const before = requireOk(eventsOfWalkthrough(tables, moves.slice(0, index)), 'moves before');
  const run = requireOk(replay(tables, before), 'moves before');
  visit(loaded, run.states, visited);
  const open = openChoices(tables, run.states.at(-1)!).map((it) => it.id);
  const move = moves[index]!;
  const words = typeof move === 'string' ? move : Object.entries(move).flat().join(': ');
  return {
    en: `move ${index + 1} (${words}) is not open in "${beat}"; open there: ${open.join(', ') || 'nothing'}`,
    zh: `第 ${index + 1} 步（${words}）在“${beat}”不能走；那里可选：${open.join('、') || '无'}`,
  };
}

function visit({ tables }: Loaded, states: readonly State[], visited: Set<string>): void {
  for (const state of states) visited.add(nodeOf(tables, state).id);
}
