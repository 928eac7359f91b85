import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';

/**
 * Writes what a run came to, as `Counts` (tools/stage.mjs) in JSON, to the file that `DOORSTEP_SUMMARY`
 * names. Each failure is one text: where, and what was said. Tests that a crash kept from ending are
 * failures too, and so are errors outside of any test.
 */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((it) => [...it.children.allTests()]);
    const suites = modules.flatMap((it) => [it, ...it.children.allSuites()]);
    const byState = Map.groupBy(tests, (it) => it.result().state);
    const { failed = [], pending = [], passed = [], skipped = [] } = Object.fromEntries(byState);
    const failures = [
      ...failed.map(sayTest),
      ...pending.map((it) => `${place(it)}\n  never ended`),
      ...suites.filter((it) => it.errors().length > 0).map(saySuite),
      ...unhandled.map((it) => `outside of any test\n${indented(it)}`),
    ];
    const counts = {
      ...{ passed: passed.length, failed: failures.length, skipped: skipped.length },
      failures,
    };
    writeFileSync(process.env.DOORSTEP_SUMMARY ?? 'summary.json', JSON.stringify(counts));
  }
}

function place(it: TestCase | TestSuite): string {
  return `${it.module.relativeModuleId}: ${it.fullName}`;
}

function sayTest(test: TestCase): string {
  const { errors = [] } = test.result();
  return [place(test), ...errors.map(indented)].join('\n');
}

function saySuite(suite: TestSuite | TestModule): string {
  const where = suite.type === 'module' ? suite.relativeModuleId : place(suite);
  return [where, ...suite.errors().map(indented)].join('\n');
}

/** The first lines say what; the place in the code comes from the stack's first line of ours. */
function indented({ message, stack }: SerializedError): string {
  const ours = stack?.split('\n').find((line) => /\/(src|tests|tools)\//.test(line)) ?? '';
  const lines = [...message.split('\n').slice(0, 8), ours.trim()];
  return lines
    .filter((line) => line !== '')
    .map((line) => `  ${line}`)
    .join('\n');
}
