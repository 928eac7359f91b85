import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { project } from './project.mjs';
import { run } from './run.mjs';
import { progress, seconds, Trouble } from './say.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], dependencies?: object, devDependencies?: object, optionalDependencies?: object }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 * @typedef {{ platform: string, arch: string }} Machine
 */

/**
 * Packages that the lockfile asks for on this machine and that npm has not put in place.
 * An optional package counts only if its platform is certain (os and cpu, no C library).
 * @param {Lock} wanted package-lock.json
 * @param {Lock} present node_modules/.package-lock.json, npm's own record of what it installed
 * @param {Machine} machine
 */
export function missingPackages(wanted, present, machine) {
  return Object.entries(wanted.packages).flatMap(([path, entry]) => {
    if (path === '' || (entry.optional && !isFor(machine, entry))) return [];
    const there = present.packages[path];
    const same = there?.version === entry.version && there?.integrity === entry.integrity;
    return same ? [] : [path];
  });
}

/** @param {Machine} machine @param {LockEntry} entry */
function isFor(machine, { os, cpu, libc }) {
  return Boolean(os?.includes(machine.platform) && cpu?.includes(machine.arch) && !libc);
}

/** Installs what the lockfile asks for, unless it is all there. */
export async function install() {
  const recordPath = join(project, 'node_modules', '.package-lock.json');
  const fresh = !existsSync(recordPath);
  const present = fresh ? { packages: {} } : readJson(recordPath);
  const missing = missingPackages(readJson(join(project, 'package-lock.json')), present, process);
  if (missing.length === 0) return;

  const since = performance.now();
  progress(`Installing ${missing.length} packages ...`);
  // `npm ci` empties node_modules first: right for a fresh clone, rude to a server that runs from it.
  const how = fresh ? 'ci' : 'install';
  const code = await npm(how, '--include=dev', '--include=optional', '--no-fund', '--no-audit');
  if (code !== 0) throw new Trouble(`npm ${how} failed (exit code ${code}); its words are above.`);
  progress(`Installed in ${seconds(since)}.`);
}

/**
 * Runs npm with the machine's own Node: the pinned one lives in the folder that npm rewrites.
 * @param {readonly string[]} args
 */
function npm(...args) {
  const own = join(project, 'node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== own);
  const env = { PATH: path.join(delimiter), NODE_ENV: '' };
  return run('npm', args, { env, aside: true, shell: process.platform === 'win32' });
}

/** @param {string} path @returns {Lock} */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
