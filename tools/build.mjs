import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compress } from './compress.mjs';
import { filesUnder } from './files-under.mjs';
import { runNode } from './pinned-node.mjs';
import { project } from './project.mjs';
import { progress, seconds, Trouble } from './say.mjs';

export const productFolder = join(project, 'dist');
const stamp = join(productFolder, '.built-from');

/** Everything that can change what is built. */
const inputs = [
  'src',
  'scenarios',
  'tools',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Builds the product into dist/, unless it was built from exactly these inputs. */
export async function build() {
  const revision = revisionOf(inputs.map((input) => join(project, input)));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === revision) return;

  const since = performance.now();
  progress('Building ...');
  rmSync(stamp, { force: true });
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn'];
  const code = await runNode(args, { env: { NODE_ENV: 'production' }, aside: true });
  if (code !== 0) throw new Trouble('the build failed; its words are above.');
  await compress(productFolder);
  writeFileSync(stamp, revision);
  progress(`Built in ${seconds(since)}.`);
}

/**
 * A hash over names and contents; a missing entry is part of it too.
 * @param {readonly string[]} roots files or folders
 */
export function revisionOf(roots) {
  const hash = createHash('sha256');
  for (const file of roots.flatMap(filesUnder)) {
    hash
      .update(`${relative(project, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}
