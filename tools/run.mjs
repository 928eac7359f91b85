import { spawn } from 'node:child_process';
import { project } from './project.mjs';

const starter = process.ppid;

/**
 * Runs a program in the checkout with this terminal, and resolves to its exit code.
 * An interrupt reaches the child by itself (same terminal); a termination is passed on,
 * even one that ended only the shell npm put between itself and us.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, cwd?: string, aside?: boolean }} [how]
 *   `aside`: its output goes to stderr, so that ours stays clean
 * @returns {Promise<number>}
 */
export function run(program, args, how = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: how.cwd ?? project,
      env: { ...process.env, ...how.env },
      shell: how.shell ?? false,
      stdio: ['inherit', how.aside ? 2 : 'inherit', 'inherit'],
    });
    const wait = () => {};
    const pass = () => {
      clearInterval(orphanWatch);
      child.kill('SIGTERM');
    };
    const orphanWatch = setInterval(() => process.ppid !== starter && pass(), 200);
    process.on('SIGINT', wait);
    process.on('SIGTERM', pass);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(orphanWatch);
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}
