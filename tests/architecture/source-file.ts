import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder } from '../../tools/files-under.mjs';

export const project = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the checkout; planted ones in the checkers' own tests look the same. */
export interface SourceFile {
  /** From the checkout, with forward slashes: `src/core/lint/lint.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every file under a folder of the checkout. */
export function readFolder(folder: string): SourceFile[] {
  return filesUnder(join(project, folder)).map((file) => ({
    path: relative(project, file).split(sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }));
}

export function isScript({ path }: SourceFile): boolean {
  return /\.(?:ts|tsx|mjs)$/.test(path);
}
