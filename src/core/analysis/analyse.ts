import { ok, type Result } from '#core/basics/result.ts';
import { begin } from '#core/conversation/advance.ts';
import type { Tables } from '#core/conversation/tables.ts';
import { type ChanceLevel, chanceLevel } from './chance-level.ts';
import { defaultBudget, type Line, Solver, type SolverBudget, type TooLarge } from './solve.ts';

/** What scores are measured against: the best line with its par, and the chance level. */
export interface Analysis {
  /** Revision of the scenario this belongs to. */
  revision: string;
  /** Par in quarters, all dimensions together. */
  par: number;
  best: Line;
  chance: ChanceLevel;
  /** Answers further questions about states of the same tables. */
  solver: Solver;
}

/** Solves a scenario exactly and measures its chance level, or says that it is too large. */
export function analyse(
  tables: Tables,
  revision: string,
  budget: SolverBudget = defaultBudget,
): Result<Analysis, TooLarge> {
  const solver = new Solver(tables, budget);
  const best = solver.bestLine(begin(tables));
  if (!best.ok) return best;
  const par = best.value.tally.reduce((sum, it) => sum + it, 0);
  return ok({ revision, par, best: best.value, chance: chanceLevel(tables, revision), solver });
}
