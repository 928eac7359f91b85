import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Law } from '#core/rubric/law.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Seed } from '#core/rubric/seed.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { readLaw } from '#core/source/read-law.ts';
import { readRubric } from '#core/source/read-rubric.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { readSeed } from '#core/source/read-seed.ts';
import { revisionOf, revisionOfTree } from '#core/source/revision.ts';

/** The scenarios that can be assigned, each under the revision the page knows it by. */
export interface Catalog {
  rubric: { revision: string; rubric: Rubric };
  scenarios: ReadonlyMap<string, { revision: string; scenario: Scenario }>;
  /** What scenarios are checked against, beside the rubric. */
  law: Law;
  seed: Seed;
}

/** Companions and walkthroughs stand beside the scenarios. */
const isScenario = /^(?!(?:rubric|law|seed|campaign)\.)[a-z0-9-]+\.yaml$/;

/** Reads every scenario of a folder with its rubric; a file with a mistake stops the server. */
export function readCatalog(folder: string): Catalog {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const sound = <Value>(name: string, value: Value | undefined): Value => {
    if (value === undefined) throw new Error(`${join(folder, name)} has mistakes`);
    return value;
  };
  const text = read('rubric.yaml');
  const names = readdirSync(folder).filter((it) => isScenario.test(it));
  const scenarios = names.map((name) => {
    const { scenario, tree } = readScenario(read(name));
    const found = { revision: revisionOfTree(sound(name, tree)), scenario: sound(name, scenario) };
    return [found.scenario.id, found] as const;
  });
  return {
    rubric: { revision: revisionOf(text), rubric: sound('rubric.yaml', readRubric(text).rubric) },
    scenarios: new Map(scenarios),
    law: sound('law.yaml', readLaw(read('law.yaml')).law),
    seed: sound('seed.yaml', readSeed(read('seed.yaml')).seed),
  };
}
