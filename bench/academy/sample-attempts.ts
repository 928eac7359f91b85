import { analyse } from '#core/analysis/analyse.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { seededRandom, seedFrom } from '#core/basics/random.ts';
import { requireOk } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import type { Catalog } from '#server/catalog.ts';
import { playWithNoise } from '#server/demo/play-with-noise.ts';
import { type Verified, verifyAttempt } from '#server/verify/verify-attempt.ts';

/** One attempt that was really played and replayed. */
export interface Sample {
  scenario: string;
  steps: Step[];
  verified: Verified;
}

/** Attempts of one shipped scenario at every skill from poor to excellent, the same ones every time. */
export function sampleAttempts(catalog: Catalog, scenario: string, count: number): Sample[] {
  const { revision, scenario: written } = catalog.scenarios.get(scenario)!;
  const { revision: rubricRevision, rubric } = catalog.rubric;
  const tables = requireOk(compile(written, rubric), scenario);
  const solved = requireOk(analyse(tables, revision), scenario);
  const random = seededRandom(seedFrom(scenario));
  const pinned = { revision, scenario: written, rubricRevision, rubric, pace: 'untimed' as const };
  return Array.from({ length: count }, (_, i) => {
    const skill = 0.3 + (0.65 * i) / count;
    const steps = playWithNoise(tables, solved, skill, random);
    return { scenario, steps, verified: requireOk(verifyAttempt(pinned, steps), scenario) };
  });
}
