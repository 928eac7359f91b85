import type { Seed } from '#core/rubric/seed.ts';
import type { Scenario } from './scenario.ts';

/** One saying of the essay with what trains it. */
export interface CoveredRow {
  id: string;
  row: Seed['rows'][string];
  /** The scenarios that list it, in the order given. */
  scenarios: Pick<Scenario, 'id' | 'title'>[];
}

/** Every saying with the scenarios that list it in their `seed`, in the order of the seed file. */
export function coverageOf(
  seed: Seed,
  scenarios: readonly Pick<Scenario, 'id' | 'title' | 'seed'>[],
): CoveredRow[] {
  return Object.entries(seed.rows).map(([id, row]) => ({
    id,
    row,
    scenarios: scenarios.filter((it) => it.seed.includes(id)),
  }));
}

/** Whether neither a scenario nor a mechanic of the product trains it. */
export function isUncovered({ row, scenarios }: CoveredRow): boolean {
  return scenarios.length === 0 && row.mechanic === undefined;
}
