import { analyse } from '#core/analysis/analyse.ts';
import { guess } from '#core/analysis/chance-level.ts';
import { replay } from '#core/attempt/replay.ts';
import { seededRandom } from '#core/basics/random.ts';
import { requireOk } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { scoreRun } from '#core/scoring/score.ts';

/** Everything that must come out the same on every machine, as one text. */
export function resultsOf(scenario: Scenario, rubric: Rubric): string {
  const tables = requireOk(compile(scenario, rubric), 'compile');
  const analysis = requireOk(analyse(tables, scenario.id), 'analyse');
  const run = requireOk(replay(tables, analysis.best.events), 'replay');
  const score = requireOk(scoreRun(scenario, tables, run, analysis), 'score');
  const random = seededRandom(20_261_123);
  const guesses = Array.from({ length: 2_000 }, () => guess(tables, random).state.join());
  const { best, chance, par } = analysis;
  return JSON.stringify({ best, chance, par, score, states: analysis.solver.states, guesses });
}
