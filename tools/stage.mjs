import { performance } from 'node:perf_hooks';
import { say, seconds, Trouble } from './say.mjs';

/**
 * What a stage counted, and each failure in words where its own output is long; a stage that is not a
 * test runner counts as one.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts
 * @typedef {{ name: string, needs?: string, work: () => Promise<Counts> }} Stage
 */

/** @param {boolean} passed @returns {Counts} */
export function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * Runs every stage in order, one that fails stopping only those that need it, and adds up.
 * @param {readonly Stage[]} stages
 * @returns {Promise<Counts>}
 */
export async function runStages(stages) {
  const all = [];
  const broken = new Set();
  for (const stage of stages) {
    const counts = await runStage(stage, broken);
    if (counts.failed > 0) broken.add(stage.name);
    all.push(counts);
  }
  const total = added(all);
  if (broken.size > 0) say(`\nFailed: ${[...broken].join(', ')}`);
  for (const failure of total.failures ?? []) say(`\n${failure}`);
  return total;
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function added(all) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    all.reduce((total, counts) => total + counts[key], 0);
  const failures = all.flatMap((it) => it.failures ?? []);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), failures };
}

/** @param {Stage} stage @param {ReadonlySet<string>} broken @returns {Promise<Counts>} */
async function runStage(stage, broken) {
  if (stage.needs && broken.has(stage.needs)) {
    say(`\n== ${stage.name}: not run, because "${stage.needs}" failed`);
    return one(false);
  }
  say(`\n== ${stage.name}`);
  const since = performance.now();
  const counts = await stage.work().catch(asFailure);
  say(`== ${stage.name}: ${counts.failed > 0 ? 'FAILED' : 'passed'} in ${seconds(since)}`);
  return counts;
}

/** @param {unknown} error */
function asFailure(error) {
  say(
    error instanceof Trouble ? error.message : String(error instanceof Error ? error.stack : error),
  );
  return one(false);
}

/** The closing line that machines read. @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
