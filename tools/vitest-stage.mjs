import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './pinned-node.mjs';
import { one } from './stage.mjs';

/** @typedef {import('./stage.mjs').Counts} Counts */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} Report */

/**
 * Runs one Vitest project and counts its tests.
 * @param {string} name the project's name in vite.config.ts
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runVitest(name, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-vitest-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = 'node_modules/vitest/vitest.mjs';
  const args = [vitest, 'run', '--project', name, ...reporters];
  const code = await runNode(args, { env: { NODE_ENV: 'test', ...env } });
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  return countsOf(code, counts);
}

/**
 * A run that went wrong without a failed test (a file that does not load, no test at all) has failed once.
 * @param {number} code the exit code
 * @param {Report | undefined} report
 * @returns {Counts}
 */
export function countsOf(code, report) {
  if (!report) return one(false);
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}
