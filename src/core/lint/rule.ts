import type { Analysis } from '#core/analysis/analyse.ts';
import type { Decision } from '#core/analysis/decisions.ts';
import type { Reach } from '#core/analysis/reach.ts';
import type { TooLarge } from '#core/analysis/solve.ts';
import type { Diagnostic, Wording } from '#core/basics/diagnostic.ts';
import type { Result } from '#core/basics/result.ts';
import type { CompileProblem } from '#core/conversation/problem.ts';
import type { Tables } from '#core/conversation/tables.ts';
import type { Law } from '#core/rubric/law.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Seed } from '#core/rubric/seed.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { SourcePath } from '#core/source/source-tree.ts';

/** What a rule found, still with a path instead of a place in the file. */
export interface Finding {
  path: SourcePath;
  /** Points at the key instead of what stands behind it. */
  at?: 'key' | 'value';
  message: Wording;
  suggestion?: Wording;
}

/** A scenario as it is written. */
export interface Written {
  scenario: Scenario;
  rubric: Rubric;
  law: Law;
  seed: Seed;
  /** The file's name without folder; only the edges know it. */
  fileName: string | undefined;
  problems: readonly CompileProblem[];
}

/** A scenario that compiles: what can happen in it. */
export interface Runnable extends Written {
  tables: Tables;
  reach: Reach;
  /** Undefined where an endless loop makes the question pointless. */
  analysis: Result<Analysis, TooLarge> | undefined;
}

/** A scenario that was solved: what its score means. */
export interface Solved extends Written {
  tables: Tables;
  reach: Reach;
  analysis: Analysis;
  decisions: readonly Decision[];
}

interface Named {
  /** Also the name of the file the rule stands in. */
  code: string;
  severity: Diagnostic['severity'];
}

/** One thing that can be wrong with a scenario, and what must be known before it can be asked. */
export type Rule =
  | (Named & { needs: 'text'; check(subject: Written): Finding[] })
  | (Named & { needs: 'tables'; check(subject: Runnable): Finding[] })
  | (Named & { needs: 'solution'; check(subject: Solved): Finding[] });
