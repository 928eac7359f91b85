import type { Text } from '#core/basics/text.ts';
import { everyAct } from '#core/conversation/walk-scenario.ts';
import { sceneSpeaker } from '#core/scenario/line.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { SourcePath } from '#core/source/source-tree.ts';

/** A text of a scenario, where it stands, and who says it. */
export interface PlacedText {
  text: Text;
  path: SourcePath;
  voice: 'officer' | 'person' | 'page';
}

type Part = readonly [text: Text | undefined, path: SourcePath, voice?: PlacedText['voice']];

/** Every text that a recruit can read, with its place. */
export function everyText(scenario: Scenario): PlacedText[] {
  const parts: Part[] = [
    [scenario.title, ['title']],
    [scenario.briefing.setting, ['briefing', 'setting']],
    ...scenario.briefing.aims.map((it, i): Part => [it, ['briefing', 'aims', i]]),
    ...peopleOf(scenario),
    ...Object.entries(scenario.facts).map(([id, it]): Part => [it, ['facts', id]]),
    ...linesOf(scenario),
    ...actsOf(scenario),
    ...endingsOf(scenario),
  ];
  return parts.flatMap(([text, path, voice]) =>
    text === undefined ? [] : [{ text, path, voice: voice ?? 'page' }],
  );
}

function peopleOf({ residents, bystanders }: Scenario): Part[] {
  return Object.entries({ residents, bystanders }).flatMap(([kind, people]) =>
    Object.entries(people).flatMap(([id, { name, about }]): Part[] => [
      [name, [kind, id, 'name']],
      [about, [kind, id, 'about']],
    ]),
  );
}

function linesOf(scenario: Scenario): Part[] {
  return Object.entries(scenario.beats).flatMap(([id, beat]) =>
    beat.lines.flatMap((line, i): Part[] => {
      const path = ['beats', id, 'lines', i];
      const { en, zh } = line.cue ?? {};
      const cue: Text = {
        ...(en === undefined ? {} : { en }),
        ...(zh === undefined ? {} : { zh }),
      };
      return [
        [line.says, [...path, 'says'], line.speaker === sceneSpeaker ? 'page' : 'person'],
        [en === undefined && zh === undefined ? undefined : cue, [...path, 'cue']],
        [line.thinks, [...path, 'thinks']],
      ];
    }),
  );
}

function actsOf(scenario: Scenario): Part[] {
  return everyAct(scenario).flatMap(({ act, path }): Part[] => [
    [act.do, [...path, 'do']],
    ['say' in act ? act.say : undefined, [...path, 'say'], 'officer'],
    [act.why, [...path, 'why']],
  ]);
}

function endingsOf(scenario: Scenario): Part[] {
  return Object.entries(scenario.endings).flatMap(([id, ending]): Part[] => [
    [ending.title, ['endings', id, 'title']],
    [ending.text, ['endings', id, 'text']],
    [ending.friday, ['endings', id, 'friday']],
    ...Object.entries(ending.tonight).map(
      ([who, it]): Part => [it, ['endings', id, 'tonight', who]],
    ),
  ]);
}
