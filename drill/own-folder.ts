import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atTheEnd } from './at-the-end.ts';

/** The one scenario that the drill plays: its careful run passes beats with a time to answer. */
export const drilled = 'five-at-the-gate';

const scenarios = fileURLToPath(new URL('../scenarios', import.meta.url));

export interface OwnFolder {
  folder: string;
  close(): Promise<void>;
}

/** An empty folder that is gone in the end. */
export function ownFolder(): OwnFolder {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-drill-'));
  return { folder, close: atTheEnd(() => rmSync(folder, { recursive: true, force: true })) };
}

/** A folder that a server can call its project: a page and one scenario, so that it starts in a second. */
export function ownProject(): OwnFolder {
  const own = ownFolder();
  mkdirSync(join(own.folder, 'scenarios'));
  for (const name of ['rubric.yaml', 'law.yaml', 'seed.yaml', `${drilled}.yaml`]) {
    cpSync(join(scenarios, name), join(own.folder, 'scenarios', name));
  }
  writeFileSync(join(own.folder, 'index.html'), '<!doctype html><title>drill</title>');
  return own;
}
