import { join } from 'node:path';
import { type Diagnostic, startOfText } from '#core/basics/diagnostic.ts';
import { type FileKind, fileKindOf } from './file-kind.ts';
import type { FileTrouble, Terminal } from './terminal.ts';

export interface FoundFile {
  path: string;
  kind: FileKind;
}

/** Files by name order, and what stood in the way, as diagnostics on the paths. */
export interface FoundFiles {
  files: FoundFile[];
  diagnostics: Diagnostic[];
}

/** Folders inside one another; more is a ring of links or a mistake. */
const deepest = 16;

/**
 * The files that are meant by paths: a file itself (as a scenario where its name says nothing),
 * a folder with everything in it that ends in .yaml. Each file once.
 */
export async function findFiles(terminal: Terminal, paths: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, FileKind>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const before = files.size;
    const listed = await terminal.listFolder(path);
    if (!listed.ok) {
      if (listed.error.code === 'not-a-folder') files.set(path, fileKindOf(path) ?? 'scenario');
      else diagnostics.push(troubleWith(path, listed.error));
      continue;
    }
    await gather(terminal, path, files, diagnostics, 0);
    if (files.size === before && diagnostics.length === 0) diagnostics.push(emptyFolder(path));
  }
  return { files: [...files].map(([path, kind]) => ({ path, kind })), diagnostics };
}

async function gather(
  terminal: Terminal,
  folder: string,
  files: Map<string, FileKind>,
  diagnostics: Diagnostic[],
  depth: number,
): Promise<void> {
  const listed = await terminal.listFolder(folder);
  if (!listed.ok) {
    diagnostics.push(troubleWith(folder, listed.error));
    return;
  }
  const entries = listed.value.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder } of entries) {
    const path = join(folder, name);
    const skipped = name.startsWith('.') || name === 'node_modules';
    if (isFolder && !skipped && depth < deepest) {
      await gather(terminal, path, files, diagnostics, depth + 1);
    }
    const kind = isFolder || skipped ? undefined : fileKindOf(path);
    if (kind !== undefined) files.set(path, kind);
  }
}

/** A path that cannot be read, as a diagnostic. */
export function troubleWith(file: string, { code, message }: FileTrouble): Diagnostic {
  return { code, severity: 'error', message, range: startOfText, file };
}

function emptyFolder(file: string): Diagnostic {
  return {
    code: 'empty-folder',
    severity: 'error',
    message: {
      en: 'There is no .yaml file in this folder.',
      zh: '这个文件夹里没有 .yaml 文件。',
    },
    range: startOfText,
    file,
  };
}
