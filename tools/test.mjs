import { build } from './build.mjs';
import { requireChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { runNode } from './pinned-node.mjs';
import { main, say } from './say.mjs';
import { added, closingLine, one, runStages } from './stage.mjs';
import { runVitest } from './vitest-stage.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
const biome = 'node_modules/@biomejs/biome/bin/biome';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** A stage that is one program: passed if it exits with 0. @param {readonly string[]} args */
const program =
  (...args) =>
  async () =>
    one((await runNode(args)) === 0);

/** Two programs that use one core each, at once. @param {Stage['work']} first @param {Stage['work']} second */
const both = (first, second) => async () => added(await Promise.all([first(), second()]));

/**
 * Begins at once, beside stages that leave a core idle; what goes wrong is said in its own stage.
 * @template Value
 * @param {() => Promise<Value>} work
 */
function ahead(work) {
  const begun = work();
  begun.catch(() => {});
  return begun;
}

/** @param {{ built: Promise<void>, chromium: Promise<string> }} begun @returns {Stage[]} */
const stages = ({ built, chromium }) => [
  { name: 'types', work: program(tsc, '-p', '.') },
  { name: 'purity of core', work: program(tsc, '-p', 'tools/core.tsconfig.json') },
  { name: 'lint and format', work: program(biome, 'ci', '--error-on-warnings', '.') },
  { name: 'architecture', work: () => runVitest('architecture') },
  { name: 'build', work: () => built.then(() => one(true)) },
  { name: 'unit and property tests', work: () => runVitest('unit') },
  { name: 'server tests at a DATABASE_URL', work: () => runVitest('other-database') },
  {
    name: 'scenarios: check and walk',
    work: both(
      program('tools/doorstep.mjs', 'check', 'scenarios'),
      program('tools/doorstep.mjs', 'walk', 'scenarios'),
    ),
  },
  {
    name: 'browser tests',
    needs: 'build',
    work: async () => runVitest('browser', { DOORSTEP_CHROMIUM: await chromium }),
  },
];

await main(async () => {
  await install();
  const built = ahead(build);
  const chromium = ahead(requireChromium);
  const counts = await runStages(stages({ built, chromium }));
  say(`\n${closingLine(counts)}`);
  return counts.failed > 0 ? 1 : 0;
});
