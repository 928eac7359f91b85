import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';

/** Every scenario that ships, by file name order. */
export const shippedScenarios: Scenario[] = readdirSync('scenarios')
  .filter((it) => it.endsWith('.yaml') && !it.endsWith('.walkthrough.yaml'))
  .filter((it) => it !== 'rubric.yaml' && it !== 'law.yaml')
  .sort()
  .map((it) =>
    scenarioSchema.parse(
      parse(readFileSync(`scenarios/${it}`, 'utf8'), { schema: 'failsafe', maxAliasCount: 0 }),
    ),
  );
