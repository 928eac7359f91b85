import { basename } from 'node:path';

/** What a file of a scenario folder holds, by its name. */
export type FileKind = 'scenario' | 'walkthrough' | 'rubric' | 'law';

const walkthroughEnd = /\.walkthrough\.ya?ml$/i;

/** The kind of a file by its name; undefined for files that are not ours to read. */
export function fileKindOf(path: string): FileKind | undefined {
  const name = basename(path).toLowerCase();
  if (walkthroughEnd.test(name)) return 'walkthrough';
  if (/^rubric\.ya?ml$/.test(name)) return 'rubric';
  if (/^law\.ya?ml$/.test(name)) return 'law';
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
