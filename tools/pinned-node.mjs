import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { project } from './project.mjs';
import { run } from './run.mjs';
import { Trouble } from './say.mjs';

/** Node began to run TypeScript by itself in this version. */
const oldestUsable = [22, 18];

const carrier = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const binary = process.platform === 'win32' ? 'node.exe' : 'node';

/** The Node the project is pinned to (ADR 0001), or the running one where no package carries it. */
export function pinnedNode() {
  const pinned = join(project, 'node_modules', carrier, 'bin', binary);
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestUsable;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
    return process.execPath;
  }
  throw new Trouble(
    `no package carries Node 24 for ${process.platform} ${process.arch}, and this is Node ` +
      `${process.versions.node}. Please install Node ${oldestUsable.join('.')} or newer (24 is best) and try again.`,
  );
}

/** Where Node keeps what it made of our TypeScript: processes and threads start with it at once. */
const NODE_COMPILE_CACHE = join(project, 'node_modules', '.cache', 'node');

/**
 * Runs a script with the pinned Node; everything it starts finds that Node first.
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, aside?: boolean }} [how]
 */
export function runNode(args, how = {}) {
  const bin = join(project, 'node_modules', '.bin');
  const PATH = `${bin}${delimiter}${process.env.PATH ?? ''}`;
  return run(pinnedNode(), args, { ...how, env: { NODE_COMPILE_CACHE, ...how.env, PATH } });
}
