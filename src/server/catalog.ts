import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { readRubric } from '#core/source/read-rubric.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { revisionOf } from '#core/source/revision.ts';

/** The scenarios that can be assigned, each under the revision the page knows it by. */
export interface Catalog {
  rubric: { revision: string; rubric: Rubric };
  scenarios: ReadonlyMap<string, { revision: string; scenario: Scenario }>;
}

/** Companions and walkthroughs stand beside the scenarios. */
const isScenario = /^(?!(?:rubric|law|seed|campaign)\.)[a-z0-9-]+\.yaml$/;

/** Reads every scenario of a folder with its rubric; a file with a mistake stops the server. */
export function readCatalog(folder: string): Catalog {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const text = read('rubric.yaml');
  const { rubric } = readRubric(text);
  if (rubric === undefined) throw new Error(`${join(folder, 'rubric.yaml')} has mistakes`);
  const names = readdirSync(folder).filter((it) => isScenario.test(it));
  const scenarios = names.map((name) => {
    const { scenario } = readScenario(read(name));
    if (scenario === undefined) throw new Error(`${join(folder, name)} has mistakes`);
    return [scenario.id, { revision: revisionOf(read(name)), scenario }] as const;
  });
  return { rubric: { revision: revisionOf(text), rubric }, scenarios: new Map(scenarios) };
}
