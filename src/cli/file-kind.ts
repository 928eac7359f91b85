import { basename } from 'node:path';

/** What a file of a scenario folder holds, by its name. */
export type FileKind = 'scenario' | 'walkthrough' | CompanionKind;

/** What stands beside the scenarios of a folder, once for all of them. */
export const companionKinds = ['rubric', 'law', 'seed', 'campaign'] as const;
export type CompanionKind = (typeof companionKinds)[number];

const walkthroughEnd = /\.walkthrough\.ya?ml$/i;

/** The kind of a file by its name; undefined for files that are not ours to read. */
export function fileKindOf(path: string): FileKind | undefined {
  const name = basename(path).toLowerCase();
  if (walkthroughEnd.test(name)) return 'walkthrough';
  const companion = companionKinds.find((it) => name === `${it}.yaml` || name === `${it}.yml`);
  if (companion !== undefined) return companion;
  return /\.ya?ml$/.test(name) ? 'scenario' : undefined;
}

/** The walkthroughs that stand beside a scenario. */
export function walkthroughsBeside(scenarioFile: string): string {
  return scenarioFile.replace(/(\.ya?ml)$/i, '.walkthrough$1');
}

/** The scenario that a walkthrough file stands beside. */
export function scenarioBeside(walkthroughFile: string): string {
  return walkthroughFile.replace(/\.walkthrough(\.ya?ml)$/i, '$1');
}
