import type { AttemptHead, Step } from '#core/attempt/attempt.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { AttemptPackage } from '#web/storage/attempt-record.ts';

/** As much of a package as the storage looks at: rubric and schemas stay out of the bundle. */
export const smallPackage: AttemptPackage = {
  revision: 'a'.repeat(64),
  scenario: {
    id: 'the-shed',
    start: 'door',
    briefing: {},
    beats: {},
    endings: {},
    residents: {},
  } as unknown as Scenario,
  rubricRevision: 'b'.repeat(64),
  rubric: { behaviours: {}, safeguards: {}, dimensions: {} } as unknown as Rubric,
};

/** The head of attempt number `n`. */
export function aHead(n: number): AttemptHead {
  return {
    format: 'doorstep-attempt/1',
    id: n.toString(16).padStart(32, '0'),
    scenario: 'the-shed',
    revision: smallPackage.revision,
    rubric: smallPackage.rubricRevision,
    engine: '1',
    mode: 'practice',
    pace: 'normal',
    language: 'en',
    startedAt: 1_700_000_000_000 + n,
  };
}

/** Step number `index`, different from every other. */
export function aStep(index: number): Step {
  return { event: { type: 'choose', choice: `choice-${index}` }, at: index, elapsed: index };
}
