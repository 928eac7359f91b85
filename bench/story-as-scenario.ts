import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';
import { type Option, type Story, startMood } from './story.ts';

/** What an author would write for this story, before it is read: plain data with texts. */
export function scenarioData(story: Story): Record<string, unknown> {
  const beats = story.beats.map((options, beat) => [
    `beat-${beat}`,
    beatData(story, options, beat),
  ]);
  return {
    format: 'doorstep/1',
    id: 'synthetic',
    title: { en: 'Synthetic', zh: '合成' },
    situation: 'counter',
    difficulty: '1',
    minutes: '5',
    briefing: { setting: { en: 'A room', zh: '房间' }, aims: [{ en: 'Listen', zh: '倾听' }] },
    residents: {
      ma: {
        name: { en: 'Ma Yulan', zh: '马玉兰' },
        about: { en: 'A cleaner', zh: '保洁员' },
        mood: { ...texts(startMood), base: '25' },
      },
    },
    start: 'beat-0',
    beats: Object.fromEntries(beats),
    endings: {
      done: {
        verdict: 'good',
        title: { en: 'Done', zh: '结束' },
        text: { en: 'It is over.', zh: '结束了。' },
        friday: { en: 'A quiet day.', zh: '平静的一天。' },
        tonight: { ma: { en: 'She tells it at home.', zh: '她在家里说起这件事。' } },
      },
    },
  };
}

/** The story as a scenario that was read. */
export function asScenario(story: Story): Scenario {
  return scenarioSchema.parse(scenarioData(story));
}

/** The same with nobody speaking, so that there is nobody to cut off. */
export function asSilentScenario(story: Story): Scenario {
  const scenario = asScenario(story);
  const lines = Object.values(scenario.beats).flatMap((it) => it.lines);
  for (const line of lines) line.speaker = 'scene';
  return scenario;
}

export const lineOf = (beat: number) =>
  `This is the third time. They said two papers, then it was another one: ${beat}.`;
export const sayingOf = (beat: number, option: number) =>
  `Sit down a moment, let me look at it with you: ${beat}, ${option}.`;

function beatData(story: Story, options: readonly Option[], beat: number) {
  const choices = options.map((option, i) => [
    `choice-${beat}-${i}`,
    {
      say: { en: sayingOf(beat, i), zh: `您先坐，我和您一起看看：${beat}，${i}。` },
      why: { en: 'She puts the bag down.', zh: '她把包放下了。' },
      hits: { ma: texts({ agitation: option.agitation, trust: option.trust }) },
      ...(option.upTo === undefined
        ? {}
        : { when: { mood: { ma: { agitation: { lte: String(option.upTo) } } } } }),
      again: 'true',
      target: option.to === story.ending ? 'done' : `beat-${option.to}`,
    },
  ]);
  return {
    lines: [{ ma: { en: lineOf(beat), zh: `这都第三次了，你们说两份材料就够：${beat}。` } }],
    choices: Object.fromEntries(choices),
  };
}

/** Scalars are text, as the hardened loader gives them. */
function texts(values: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}
