import { variantKey, variantOf } from '#core/scenario/variant-of.ts';
import type { StoredAttempt } from '#web/storage/attempt-record.ts';
import type { SolverPackage } from './solver-messages.ts';

/** What an attempt is pinned to, with the scenario in the variant that it plays. */
export function playedPackage({ attempt, package: pinned }: StoredAttempt): SolverPackage {
  const { variant } = attempt;
  return {
    ...pinned,
    scenario: variantOf(pinned.scenario, variant ?? {}),
    variant: variantKey(variant),
  };
}
