import type { TooLarge } from '#core/analysis/solve.ts';
import { type Diagnostic, startOfText } from '#core/basics/diagnostic.ts';
import { points } from './output/points.ts';

/** The diagnostic of a scenario that has more states than the solver may keep. */
export function tooLargeToSolve({ states, upperBound }: TooLarge): Diagnostic {
  const atMost = points(upperBound);
  return {
    code: 'too-large-to-solve',
    severity: 'error',
    message: {
      en: `The best line cannot be found exactly: after ${states} states there was still more to try (it earns at most ${atMost} points).`,
      zh: `无法精确求出最佳路线：算到 ${states} 个状态仍未算完（至多 ${atMost} 分）。`,
    },
    range: startOfText,
    suggestion: {
      en: 'Use fewer loops, variables and facts that change how it goes on, or split the scenario.',
      zh: '请减少循环以及影响走向的变量和事实，或把情境拆开。',
    },
  };
}
