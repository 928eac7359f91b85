import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { FileAnswer } from './file-answer.ts';

export type CheckedFile = { scenario: Scenario; revision: string };

/** Why a file is refused: its mistakes, or that checking it took too long. */
export type FileProblem =
  | { kind: 'mistakes'; diagnostics: Diagnostic[] }
  | { kind: 'too-slow' }
  | { kind: 'no-worker' };

/** No file may keep the page waiting for longer (milliseconds). */
const longestCheck = 2000;

/** Reads a scenario file in a worker of its own, which is stopped after two seconds of work. */
export function checkFile({ text }: { text: string }): Promise<Result<CheckedFile, FileProblem>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./check-file-worker.ts', import.meta.url), {
      type: 'module',
    });
    let limit: ReturnType<typeof setTimeout> | undefined;
    const finish = (result: Result<CheckedFile, FileProblem>) => {
      clearTimeout(limit);
      worker.terminate();
      resolve(result);
    };
    worker.onerror = () => finish(fail({ kind: 'no-worker' }));
    worker.onmessage = ({ data }: MessageEvent<FileAnswer | 'ready'>) => {
      if (data === 'ready') {
        // The limit is on the file, not on fetching the worker's own script.
        limit = setTimeout(() => finish(fail({ kind: 'too-slow' })), longestCheck);
        worker.postMessage(text);
      } else if (data.ok) finish(ok({ scenario: data.scenario, revision: data.revision }));
      else finish(fail({ kind: 'mistakes', diagnostics: data.diagnostics }));
    };
  });
}
