import { expect, test } from 'vitest';
import { reach } from '#core/analysis/reach.ts';
import { compiled } from '../../builders/compiled.ts';
import { randomScenario } from '../../builders/random-scenario.ts';

const seeds = Array.from({ length: 30 }, (_, i) => i + 1);
const small = { beats: 7, residents: 1 };

test('what a cut-short search calls reached or impossible is so in the exact search', () => {
  for (const seed of seeds) {
    const tables = compiled(randomScenario(seed, small));
    const exact = reach(tables, 2_000_000);
    const short = reach(tables, 20);
    if (!exact.exact) continue;
    for (const kind of ['beats', 'endings', 'choices', 'holds'] as const) {
      for (const [id, answer] of short[kind]) {
        if (answer !== 'unknown')
          expect([seed, id, exact[kind].get(id)]).toEqual([seed, id, answer]);
      }
    }
  }
});

test('an exact search leaves nothing unknown', () => {
  const found = reach(compiled(randomScenario(3, small)), 2_000_000);
  expect(found.exact).toBe(true);
  expect([...found.beats.values(), ...found.choices.values()]).not.toContain('unknown');
});
