import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

const drawers = /^(?:utils?|helpers?|misc|common|types)$/;
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Second endings that say what a file is for. */
const spoken = /\.(?:test|config|d)$/;

/** Files and folders whose name says nothing, is a barrel, or is not kebab-case. */
export function checkNames(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => faultsOf(path).map((fault) => `${path}: ${fault}`));
}

function faultsOf(path: string): string[] {
  const { dir, name } = posix.parse(path);
  const stem = name.replace(spoken, '');
  const faults: string[] = [];
  const drawer = [...dir.split('/'), ...stem.split('-')].find((word) => drawers.test(word));
  if (drawer) {
    faults.push(
      `"${drawer}" says nothing. Name it after the one thing it exports and keep it with its user.`,
    );
  }
  if (stem === 'index') {
    faults.push('no barrels. Import each file by its own name.');
  }
  if (!kebabCase.test(stem)) {
    faults.push('file names are kebab-case, after the one thing the file exports.');
  }
  return faults;
}
