import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coveragePage } from '#cli/output/coverage-page.ts';
import { coverageOf, isUncovered } from '#core/scenario/coverage.ts';
import { readSeed } from '#core/source/read-seed.ts';
import { shippedScenarios } from '../builders/shipped-scenarios.ts';

const { seed } = readSeed(readFileSync('scenarios/seed.yaml'));
const rows = coverageOf(seed!, shippedScenarios);

it('every saying of the essay is trained by a scenario or a mechanic', () => {
  expect(rows).toHaveLength(76);
  expect(rows.filter(isUncovered).map(({ id }) => id)).toEqual([]);
});

it('docs/coverage.md is what the files say (npx doorstep coverage > docs/coverage.md)', () => {
  expect(readFileSync('docs/coverage.md', 'utf8')).toBe(coveragePage(rows));
});
