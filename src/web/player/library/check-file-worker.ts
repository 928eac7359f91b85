import { readScenario } from '#core/source/read-scenario.ts';
import { revisionOfValue } from '../revision-of-value.ts';
import type { FileAnswer } from './check-file.ts';

function answer(text: string): FileAnswer {
  const { scenario, diagnostics } = readScenario(text);
  if (scenario === undefined) return { ok: false, diagnostics };
  return { ok: true, scenario, revision: revisionOfValue(scenario) };
}

addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(answer(data)));
postMessage('ready');
