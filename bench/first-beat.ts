import { Story as InkStory } from 'inkjs/full';
import { requireOk } from '#core/basics/result.ts';
import { advance, begin, openChoices } from '#core/conversation/advance.ts';
import { compile } from '#core/conversation/compile.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { shippedRubric } from '../tests/builders/a-rubric.ts';
import { compileInk } from './engines.ts';
import { alternate, cpuTime } from './rounds.ts';
import { duration, type Row } from './row.ts';
import { endlessStory } from './story.ts';
import { asScenario } from './story-as-scenario.ts';

/** Target 6: from the published JSON to a first beat whose choices can be taken. */
export function firstBeat(): Row[] {
  const story = endlessStory(2000);
  const ink = compileInk(story);
  const scenario = JSON.stringify(asScenario(story));
  const rubric = JSON.stringify(shippedRubric);
  const time = alternate({
    ours: () => cpuTime(() => ourFirstBeat(scenario, rubric)),
    theirs: () => cpuTime(() => inkFirstBeat(ink)),
  });
  return [
    {
      target: 6,
      what: 'scenario JSON to first playable beat against inkjs, 2,000 beats',
      ours: duration(time.ours),
      theirs: duration(time.theirs),
      ratio: time.ours / time.theirs,
      unit: 'x the time',
      wanted: { atMost: 0.25 },
      note: 'ours compiles and checks the whole scenario; inkjs loads what it compiled before',
    },
  ];
}

function ourFirstBeat(scenarioText: string, rubricText: string): number {
  const scenario: Scenario = JSON.parse(scenarioText);
  const rubric: Rubric = JSON.parse(rubricText);
  const tables = requireOk(compile(scenario, rubric), 'synthetic');
  const heard = advance(tables, begin(tables), { type: 'heard' })!;
  return openChoices(tables, heard.state).length;
}

function inkFirstBeat(ink: string): number {
  const story = new InkStory(ink);
  story.ContinueMaximally();
  return story.currentChoices.length;
}
