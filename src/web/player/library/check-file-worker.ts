import '#core/basics/zod-without-eval.ts';

import { readScenario } from '#core/source/read-scenario.ts';
import { revisionOfTree } from '#core/source/revision.ts';
import type { FileAnswer } from './file-answer.ts';

function answer(text: string): FileAnswer {
  const { scenario, tree, diagnostics } = readScenario(text);
  if (scenario === undefined || tree === undefined) return { ok: false, diagnostics };
  return { ok: true, scenario, revision: revisionOfTree(tree) };
}

addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(answer(data)));
postMessage('ready');
