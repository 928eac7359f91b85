import type { Finding, Size } from './goal.ts';
import { runTests } from './run-tests.ts';

/** G5: the browser is killed in mid-conversation; the test that does it a few times does it often here. */
export async function browserKills(size: Size): Promise<Finding> {
  const kills = size === 'long' ? 200 : 3;
  const { passed, failed, output } = await runTests(
    'browser',
    ['tests/browser/storage.test.ts', '-t', 'a browser that is killed'],
    { DOORSTEP_KILLS: String(kills) },
  );
  const figure = /\d+ kills, \d+ acknowledged steps, \d+ lost/.exec(output)?.[0];
  const control = 'a writer that acknowledges too early is caught by the same test';
  const isCaught = !failedTest(output, control);
  return {
    figure: figure ?? `${failed} of ${passed + failed} tests failed`,
    isMet: figure !== undefined && failed === 0,
    control: isCaught ? `${control}: steps it boasted of were gone` : `${control}: it was not`,
    controlFails: isCaught && passed > 0,
  };
}

function failedTest(output: string, name: string): boolean {
  return output.split('\n').some((line) => line.includes(name) && /FAIL|×/.test(line));
}
