import { type Analysis, analyse } from '#core/analysis/analyse.ts';
import { sampleDecisions } from '#core/analysis/decisions.ts';
import type { Reach } from '#core/analysis/reach.ts';
import { reachOfVariants } from '#core/analysis/reach-of-variants.ts';
import { defaultBudget, type SolverBudget, type TooLarge } from '#core/analysis/solve.ts';
import type { Diagnostic } from '#core/basics/diagnostic.ts';
import type { Result } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import type { Tables } from '#core/conversation/tables.ts';
import type { Law } from '#core/rubric/law.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Seed } from '#core/rubric/seed.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { variantOf } from '#core/scenario/variant-of.ts';
import type { SourceTree } from '#core/source/source-tree.ts';
import { endlessLoops } from './endless-loops.ts';
import type { Finding, Rule, Written } from './rule.ts';
import { rules } from './rules.ts';

/** What is checked, against what. */
export interface LintSource {
  tree: Pick<SourceTree, 'rangeOf'>;
  scenario: Scenario;
  rubric: Rubric;
  law: Law;
  seed: Seed;
  /** Seeds the chance level and the random players, as in a score. */
  revision: string;
}

export interface LintOptions {
  /** Name of the file without its folder; without it the id is not compared with it. */
  fileName?: string;
  /** States the solver may keep. */
  budget?: SolverBudget;
  /** States the search for what can be reached may keep. */
  reachable?: number;
}

/** A whole check with what it was drawn from, so that nobody has to solve the scenario again. */
export interface Linted {
  diagnostics: Diagnostic[];
  reach?: Reach;
  analysis?: Result<Analysis, TooLarge>;
}

/**
 * Everything the linter has to say about a scenario that could be read, in the order of the file.
 * Names and shape are asked first; scoring faults only of a scenario that compiles and ends.
 * @example lintScenario({ tree, scenario, rubric, law, revision }, { fileName: 'one-more-paper.yaml' })
 */
export function lintScenario(source: LintSource, options: LintOptions = {}): Diagnostic[] {
  return lintWithAnalysis(source, options).diagnostics;
}

/** The same check, handing on the analysis it made on the way. */
export function lintWithAnalysis(source: LintSource, options: LintOptions = {}): Linted {
  const { scenario, rubric, law, seed } = source;
  const compiled = compile(scenario, rubric);
  const written: Written = {
    scenario,
    rubric,
    law,
    seed,
    fileName: options.fileName,
    problems: compiled.ok ? [] : compiled.error,
  };
  const found = rules.flatMap((rule) =>
    rule.needs === 'text' ? report(rule, rule.check(written), source) : [],
  );
  if (!compiled.ok) return { diagnostics: inOrder(found) };
  return lintTables(written, compiled.value, found, source, options);
}

function lintTables(
  written: Written,
  tables: Tables,
  found: Diagnostic[],
  source: LintSource,
  options: LintOptions,
): Linted {
  const ends = endlessLoops(tables).length === 0;
  const analysis = ends
    ? analyse(tables, source.revision, options.budget ?? defaultBudget)
    : undefined;
  const reached = reachOfVariants([tables, ...withThingsBrought(source)], options.reachable);
  const runnable = { ...written, tables, reach: reached, analysis };
  for (const rule of rules) {
    if (rule.needs === 'tables') found.push(...report(rule, rule.check(runnable), source));
  }
  if (analysis?.ok === true) {
    const decisions = sampleDecisions(tables, analysis.value);
    const solved = { ...runnable, analysis: analysis.value, decisions };
    for (const rule of rules) {
      if (rule.needs === 'solution') found.push(...report(rule, rule.check(solved), source));
    }
  }
  return {
    diagnostics: inOrder(found),
    reach: reached,
    ...(analysis === undefined ? {} : { analysis }),
  };
}

/** The scenario with everything brought, then with each smaller part of it. */
function withThingsBrought({ scenario, rubric }: LintSource): Tables[] {
  const parts = partsOf(Object.keys(scenario.carried)).filter((it) => it.length > 0);
  return parts.toReversed().flatMap((carried) => {
    const compiled = compile(variantOf(scenario, { carried }), rubric);
    return compiled.ok ? [compiled.value] : [];
  });
}

function partsOf(ids: readonly string[]): string[][] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, i) => (bits >> i) % 2 === 1),
  );
}

function report(rule: Rule, findings: readonly Finding[], { tree }: LintSource): Diagnostic[] {
  return findings.map(({ path, at, message, suggestion }) => ({
    code: rule.code,
    severity: rule.severity,
    message,
    range: tree.rangeOf(path, at ?? 'value'),
    ...(suggestion === undefined ? {} : { suggestion }),
  }));
}

function inOrder(found: readonly Diagnostic[]): Diagnostic[] {
  return [...found].sort((a, b) => a.range.start.offset - b.range.start.offset);
}
