import { type Analysis, analyse } from '#core/analysis/analyse.ts';
import { guessers } from '#core/analysis/chance-level.ts';
import { type Replayed, replay } from '#core/attempt/replay.ts';
import { seenIn } from '#core/attempt/seen-in.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { advance } from '#core/conversation/advance.ts';
import { compile } from '#core/conversation/compile.ts';
import { linesAt } from '#core/conversation/lines-at.ts';
import type { Tables } from '#core/conversation/tables.ts';
import { debriefOf } from '#core/debrief/debrief.ts';
import { habitsOf } from '#core/debrief/habits.ts';
import { whatIfAt } from '#core/debrief/what-if.ts';
import { workedExample } from '#core/debrief/worked-example.ts';
import { entriesOf } from '#core/scoring/ledger.ts';
import { scoreRun } from '#core/scoring/score.ts';
import { transcriptOf } from './debrief/transcript.ts';
import {
  type Answer,
  type Ask,
  type Figures,
  failureOf,
  type Moment,
  type Report,
  type SolverFailure,
  type SolverPackage,
} from './solver-messages.ts';

type Answered<Value> = Result<Value, SolverFailure>;

/** An analysis takes seconds and many megabytes: a few are kept for the next question. */
const mostKept = 3;
const tablesOf = new Map<string, Tables>();
const analyses = new Map<string, Analysis>();

self.onmessage = ({ data: ask }: MessageEvent<Ask>) => {
  self.postMessage({ id: ask.id, answer: answer(ask) });
};
self.postMessage('ready');

function answer(ask: Ask): Answer {
  const tables = compiledTables(ask.about);
  if (!tables.ok) return tables;
  switch (ask.kind) {
    case 'habits':
      return habits(ask, tables.value);
    case 'seen':
      return seen(ask, tables.value);
    case 'debrief':
      return report(ask, tables.value);
    case 'example':
      return example(ask, tables.value);
    default:
      return moment(ask, tables.value);
  }
}

function compiledTables(about: SolverPackage) {
  const { scenario, rubric } = about;
  const key = keyOf(about);
  const known = tablesOf.get(key);
  if (known) return ok(known);
  const compiled = compile(scenario, rubric);
  if (!compiled.ok) {
    return fail({ kind: 'does-not-compile' as const, name: compiled.error[0]?.name ?? '' });
  }
  return ok(keep(tablesOf, key, compiled.value));
}

function keyOf({ revision, variant = '', rubricRevision }: SolverPackage): string {
  return `${revision} ${rubricRevision} ${variant}`;
}

function analysisOf(about: SolverPackage, tables: Tables): Answered<Analysis> {
  const key = keyOf(about);
  const known = analyses.get(key);
  if (known) return ok(known);
  const solved = analyse(tables, about.revision);
  return solved.ok ? ok(keep(analyses, key, solved.value)) : fail(failureOf(solved.error));
}

function keep<Value>(kept: Map<string, Value>, key: string, value: Value): Value {
  const oldest = kept.keys().next().value;
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, value);
  return value;
}

function habits({ about, events }: Ask, tables: Tables): Answered<string[]> {
  const run = replay(tables, events);
  if (!run.ok) return fail(failureOf(run.error));
  const steps = events.map((event, i) => entriesOf(tables, run.value.states[i]!, event, i));
  return ok(habitsOf(about.rubric, { steps }).map(({ habit }) => habit));
}

function seen({ events }: Ask, tables: Tables): Answered<string[]> {
  const run = replay(tables, events);
  return run.ok ? ok([...seenIn(tables, run.value)]) : fail(failureOf(run.error));
}

function report(
  { about, events }: Pick<Ask, 'about' | 'events'>,
  tables: Tables,
): Answered<Report> {
  const run = replay(tables, events);
  if (!run.ok) return fail(failureOf(run.error));
  const analysis = analysisOf(about, tables);
  if (!analysis.ok) return analysis;
  const { scenario, rubric } = about;
  const score = scoreRun(scenario, tables, run.value, analysis.value);
  if (!score.ok) return fail(failureOf(score.error));
  const debrief = debriefOf(scenario, tables, rubric, run.value, score.value);
  return ok({
    debrief,
    passages: transcriptOf(tables, linesAt(scenario, tables), run.value),
    figures: figuresOf(analysis.value),
    unnoted: debrief.moments
      .filter((it) => !it.cutIn && it.instead !== undefined && !isOpen(tables, run.value, it))
      .map(({ step }) => step),
    seen: [...seenIn(tables, run.value)],
  });
}

function isOpen(tables: Tables, run: Replayed, moment: Report['debrief']['moments'][number]) {
  return moment.instead && advance(tables, run.states[moment.step]!, moment.instead) !== undefined;
}

function figuresOf({ par, best, chance, solver }: Analysis): Figures {
  const { mean, standardError, total } = chance;
  return {
    par,
    bestTally: best.tally,
    bestEnding: best.ending,
    chance: { mean, standardError, total },
    guessers,
    states: solver.states,
  };
}

function example(ask: Ask, tables: Tables): Answer<'example'> {
  const analysis = analysisOf(ask.about, tables);
  if (!analysis.ok) return analysis;
  const made = workedExample(tables, analysis.value);
  if (!made.ok) return fail(failureOf(made.error));
  const told = report({ about: ask.about, events: made.value.events }, tables);
  return told.ok ? ok({ report: told.value, step: made.value.step }) : told;
}

function moment({ about, events, since }: Ask, tables: Tables): Answered<Moment> {
  const analysis = analysisOf(about, tables);
  if (!analysis.ok) return analysis;
  const whatIf = whatIfAt(tables, analysis.value, events);
  if (!whatIf.ok) return fail(failureOf(whatIf.error));
  const run = replay(tables, whatIf.value.events);
  if (!run.ok) return fail(failureOf(run.error));
  const passages = transcriptOf(tables, linesAt(about.scenario, tables), run.value);
  return ok({ whatIf: whatIf.value, passages: passages.filter(({ step }) => step >= since) });
}
