import { parse, stringify } from 'yaml';
import { requireOk } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { sourceLimits } from '#core/source/source-limits.ts';
import { shippedRubric } from '../tests/builders/a-rubric.ts';
import { alternate, cpuTime } from './rounds.ts';
import { duration, type Row, size } from './row.ts';
import { endlessStory } from './story.ts';
import { scenarioData } from './story-as-scenario.ts';

/** Larger than any scenario may be: the shipped limits stop at 500 beats. */
const limits = { ...sourceLimits, bytes: 1e8, tokens: 1e8, beats: 1e6 };

/** Target 12: text to validated tables, every value with its line, against parsing alone. */
export function reading(): Row[] {
  const text = stringify(scenarioData(endlessStory(2000)));
  const time = alternate({
    ours: () => cpuTime(() => read(text)),
    theirs: () => cpuTime(() => parse(text)),
  });
  return [
    {
      target: 12,
      what: 'text to validated tables with line numbers against yaml parse alone, 2,000 beats',
      ours: duration(time.ours),
      theirs: duration(time.theirs),
      ratio: time.ours / time.theirs,
      unit: 'x the time',
      wanted: { atMost: 1.3 },
      note: `${size(Buffer.byteLength(text))} of text`,
    },
  ];
}

function read(text: string): void {
  const { scenario, diagnostics, tree } = readScenario(text, limits);
  if (scenario === undefined) throw new Error(diagnostics[0]?.message.en ?? 'cannot be read');
  requireOk(compile(scenario, shippedRubric), 'synthetic');
  tree?.rangeOf(['beats', 'beat-1999'], 'key');
}
