import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './pinned-node.mjs';
import { one } from './stage.mjs';

/** @typedef {import('./stage.mjs').Counts} Counts */

/**
 * Runs one Vitest project and counts its tests.
 * @param {string} name the project's name in vite.config.ts
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runVitest(name, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-vitest-'));
  const summary = join(folder, 'summary.json');
  const reporters = ['--reporter=default', '--reporter=./tools/vitest/summary.ts'];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', name, ...reporters];
  const code = await runNode(args, {
    env: { NODE_ENV: 'test', DOORSTEP_SUMMARY: summary, ...env },
  });
  const counts = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  return countsOf(code, counts);
}

/**
 * A run that went wrong without a failed test (no test at all, a crash at its end) has failed once.
 * @param {number} code the exit code
 * @param {Counts | undefined} summary
 * @returns {Counts}
 */
export function countsOf(code, summary) {
  if (!summary) return one(false);
  return code !== 0 && summary.failed === 0 ? { ...summary, failed: 1 } : summary;
}
