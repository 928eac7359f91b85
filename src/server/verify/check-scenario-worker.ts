import { parentPort, workerData } from 'node:worker_threads';
import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { lintScenario } from '#core/lint/lint.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { revisionOf, revisionOfTree } from '#core/source/revision.ts';
import type { Catalog } from '../catalog.ts';

export interface CheckAsk {
  text: string;
  against: Pick<Catalog, 'rubric' | 'law' | 'seed'>;
}

/** What a file turned out to be; the scenario is there if it could be read, mistakes or not. */
export interface CheckedFile {
  diagnostics: Diagnostic[];
  scenario?: Scenario;
  revision: string;
}

export type CheckMessage = 'started' | 'read' | CheckedFile;

function say(message: CheckMessage): void {
  parentPort?.postMessage(message);
}

function check({ text, against }: CheckAsk): CheckedFile {
  say('started');
  const { scenario, tree, diagnostics } = readScenario(new TextEncoder().encode(text));
  say('read');
  if (!scenario || !tree) return { diagnostics, revision: revisionOf(text) };
  const revision = revisionOfTree(tree);
  const { law, seed } = against;
  const { rubric } = against.rubric;
  const found = lintScenario({ tree, scenario, rubric, law, seed, revision });
  return { diagnostics: [...diagnostics, ...found], scenario, revision };
}

if (parentPort) say(check(workerData as CheckAsk));
