import type { Finding, Size } from './goal.ts';
import { runTests } from './run-tests.ts';

const files = ['tests/server/access.test.ts', 'tests/server/access-matrix.test.ts'];
/** What only an administrator may do. */
const wrongLine = 'GET /api/people';

/** G10: every route asked by everybody, as the access table has it. */
export async function accessMatrix(_size: Size): Promise<Finding> {
  const { passed, failed } = await runTests('unit', files);
  const wrong = await runTests('unit', [files[0]!], { DOORSTEP_WRONG_LINE: wrongLine });
  return {
    figure: `${passed + failed} questions of every relation at every route: ${failed} answered otherwise than the table says`,
    isMet: failed === 0 && passed > 100,
    control: `a table with one line the wrong way round (${wrongLine}): ${wrong.failed} differ`,
    controlFails: wrong.failed > 0,
  };
}
