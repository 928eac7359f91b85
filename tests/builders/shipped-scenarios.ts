import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fileKindOf } from '#cli/file-kind.ts';
import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';

/** Every scenario that ships, by file name order. */
export const shippedScenarios: Scenario[] = readdirSync('scenarios')
  .filter((it) => fileKindOf(it) === 'scenario')
  .sort()
  .map((it) =>
    scenarioSchema.parse(
      parse(readFileSync(`scenarios/${it}`, 'utf8'), { schema: 'failsafe', maxAliasCount: 0 }),
    ),
  );
