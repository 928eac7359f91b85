import { expect, test } from 'vitest';
import { analyse } from '#core/analysis/analyse.ts';
import { blindScores, blindStrategies } from '#core/analysis/blind-players.ts';
import { requireOk } from '#core/basics/result.ts';
import { compiled } from '../../builders/compiled.ts';
import { randomScenario } from '../../builders/random-scenario.ts';

const scenario = randomScenario(5, { beats: 8, residents: 1 });
const tables = compiled(scenario);
const analysis = requireOk(analyse(tables, 'blind'), 'analysis');

test('every strategy plays, in each language where words matter, within 0-100 and the same each time', () => {
  const scores = blindScores(scenario, tables, analysis);
  expect(new Set(scores.map((it) => it.strategy))).toEqual(new Set(blindStrategies));
  expect(scores.filter((it) => it.strategy === 'longest').map((it) => it.language)).toEqual([
    'en',
    'zh',
  ]);
  for (const { score } of scores) expect(score >= 0 && score <= 100).toBe(true);
  expect(blindScores(scenario, tables, analysis)).toEqual(scores);
});
