import { type Analysis, analyse } from '#core/analysis/analyse.ts';
import { firstLateAnswer } from '#core/attempt/answering-time.ts';
import type { Pace, Step } from '#core/attempt/attempt.ts';
import { type Replayed, replay } from '#core/attempt/replay.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import { beatAt, type Tables } from '#core/conversation/tables.ts';
import { type Dimension, dimensions } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Variant } from '#core/scenario/variant.ts';
import { variantKey, variantOf } from '#core/scenario/variant-of.ts';
import { type Score, scoreRun } from '#core/scoring/score.ts';
import { Recent } from '../recent.ts';

/** The texts that an attempt is scored by. */
export interface Pinned {
  revision: string;
  scenario: Scenario;
  rubricRevision: string;
  rubric: Rubric;
  variant?: Variant | undefined;
  /** The pace that the attempt was begun with. */
  pace: Pace;
}

/** What a replay says an attempt is worth. */
export interface Verified {
  isEnded: boolean;
  ending: string | undefined;
  verdict: Verdict | undefined;
  /** 0..100; null where the scenario does not exercise the dimension. */
  scores: Record<Dimension, number | null>;
  breaches: string[];
  decisions: Decision[];
  /** How often each behaviour of the rubric was shown. */
  behaviours: ShownBehaviour[];
}

/** One decision: the step, the beat it was made in, the choice or `hold`, and the points it gave away. */
export interface Decision {
  step: number;
  beat: string;
  choice: string;
  cost: number;
}

export interface ShownBehaviour {
  behaviour: string;
  /** Steps that showed it. */
  times: number;
}

/** Why steps are no attempt of this scenario. */
export interface Forged {
  kind: 'not-open' | 'too-late' | 'time-runs-back' | 'does-not-compile' | 'too-large';
  /** The step that does not fit. */
  step: number;
}

/** A scenario as one variant of it is played, ready for replays. */
interface Ready {
  scenario: Scenario;
  tables: Tables;
  analysis: Analysis | undefined;
}

/** More than an academy plays at a time: one that went would take up to half a second to come back. */
const ready = new Recent<Ready>(64);
/** States that all solvers together may remember, at some 130 bytes each. */
const mostStates = 600_000;

/** Plays an attempt again with the same core as the page, and scores it once it has ended. */
export function verifyAttempt(pinned: Pinned, steps: readonly Step[]): Result<Verified, Forged> {
  const back = steps.findIndex((it, i) => i > 0 && it.elapsed < steps[i - 1]!.elapsed);
  if (back >= 0) return fail({ kind: 'time-runs-back', step: back });
  const prepared = readyFor(pinned);
  if (prepared === undefined) return fail({ kind: 'does-not-compile', step: 0 });
  const { scenario, tables } = prepared;
  const run = replay(
    tables,
    steps.map(({ event }) => event),
  );
  if (!run.ok) return fail({ kind: 'not-open', step: run.error.index });
  const late = firstLateAnswer(tables, run.value.states, steps, pinned.pace);
  if (late !== undefined) return fail({ kind: 'too-late', step: late });
  if (!run.value.isEnded) return ok(unended);
  const analysis = analysisOf(prepared, pinned.revision);
  if (analysis === undefined) return fail({ kind: 'too-large', step: 0 });
  const score = scoreRun(scenario, tables, run.value, analysis);
  limitMemory();
  if (!score.ok) return fail({ kind: 'too-large', step: 0 });
  const { outcome, verdict, breaches } = score.value;
  const scores = Object.fromEntries(
    dimensions.map((it, i) => [it, score.value.dimensions[i]?.score ?? null]),
  ) as Verified['scores'];
  return ok({
    isEnded: true,
    ending: outcome.ending,
    verdict,
    scores,
    breaches: [...new Set(breaches.map(({ safeguard }) => safeguard))],
    decisions: decisionsOf(tables, run.value, score.value),
    behaviours: behavioursOf(score.value),
  });
}

/** What a conversation that goes on is worth. */
export const unended: Verified = {
  isEnded: false,
  ending: undefined,
  verdict: undefined,
  scores: { patience: null, wording: null, 'de-escalation': null, 'follow-through': null },
  breaches: [],
  decisions: [],
  behaviours: [],
};

function decisionsOf(tables: Tables, { states }: Replayed, { steps }: Score): Decision[] {
  return steps.flatMap(({ step, event, cost }) => {
    if (event.type !== 'choose' && event.type !== 'hold') return [];
    const beat = tables.nodes[states[step]![beatAt]!]!.id;
    // Costs are kept in quarters of a point.
    return [{ step, beat, choice: event.type === 'hold' ? 'hold' : event.choice, cost: cost / 4 }];
  });
}

function behavioursOf({ steps }: Score): ShownBehaviour[] {
  const times = new Map<string, number>();
  for (const { entries } of steps) {
    for (const id of new Set(entries.map((it) => it.behaviour))) {
      times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  return [...times].map(([behaviour, count]) => ({ behaviour, times: count }));
}

function readyFor(pinned: Pinned): Ready | undefined {
  const { revision, rubricRevision, variant } = pinned;
  const name = `${revision} ${rubricRevision} ${variantKey(variant)}`;
  const known = ready.get(name);
  if (known) return known;
  const scenario = variantOf(pinned.scenario, variant ?? {});
  const compiled = compile(scenario, pinned.rubric);
  if (!compiled.ok) return undefined;
  return ready.keep(name, { scenario, tables: compiled.value, analysis: undefined });
}

function analysisOf(prepared: Ready, revision: string): Analysis | undefined {
  if (prepared.analysis) return prepared.analysis;
  const solved = analyse(prepared.tables, revision);
  if (!solved.ok) return undefined;
  prepared.analysis = solved.value;
  return solved.value;
}

/** What solvers remember only makes them faster: those that were not asked for longest forget it. */
function limitMemory(): void {
  const solvers = [...ready.values()].flatMap(({ analysis }) => analysis?.solver ?? []);
  let states = solvers.reduce((sum, it) => sum + it.states, 0);
  for (const solver of solvers) {
    if (states <= mostStates) return;
    states -= solver.states;
    solver.forget();
  }
}
