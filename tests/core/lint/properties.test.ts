import fc from 'fast-check';
import { expect, test } from 'vitest';
import { playWith } from '#core/analysis/chance-level.ts';
import { isAnyError, startOfText } from '#core/basics/diagnostic.ts';
import { seededRandom } from '#core/basics/random.ts';
import { ended, stageAt } from '#core/conversation/tables.ts';
import { lintScenario } from '#core/lint/lint.ts';
import { shippedRubric } from '../../builders/a-rubric.ts';
import { compiled } from '../../builders/compiled.ts';
import { randomScenario } from '../../builders/random-scenario.ts';
import { shippedLaw, shippedSeed } from './lint-fixture.ts';

test('a random scenario without an error compiles, and every path of it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const size = { beats: 6, residents: 1 };
      const scenario = { ...randomScenario(seed, size), languages: ['en' as const] };
      const found = lintScenario({
        tree: { rangeOf: () => startOfText },
        scenario,
        rubric: shippedRubric,
        law: shippedLaw,
        seed: shippedSeed,
        revision: 'property',
      });
      const shape = ['dead-end', 'endless-loop', 'last-route-open'];
      if (isAnyError(found.filter((it) => shape.includes(it.code)))) return;
      const tables = compiled(scenario);
      const random = seededRandom(seed);
      for (let run = 0; run < 20; run++) {
        const { state } = playWith(tables, (it) => it[Math.floor(random() * it.length)]!);
        expect(state[stageAt]).toBe(ended);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
