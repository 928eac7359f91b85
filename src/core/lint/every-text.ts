import type { Text } from '#core/basics/text.ts';
import { everyAct } from '#core/conversation/walk-scenario.ts';
import { sceneSpeaker } from '#core/scenario/line.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { SceneText } from '#core/scenario/scene-text.ts';
import type { SourcePath } from '#core/source/source-tree.ts';

/** A text of a scenario, where it stands, and who says it. */
export interface PlacedText {
  text: Text;
  path: SourcePath;
  voice: 'officer' | 'person' | 'page';
}

type Part = readonly [text: SceneText | undefined, path: SourcePath, voice?: PlacedText['voice']];

/** Every text that a recruit can read, with its place; those of the fairness twin after their own. */
export function everyText(scenario: Scenario): PlacedText[] {
  const parts: Part[] = [
    [scenario.title, ['title']],
    [scenario.twin, ['twin']],
    [scenario.briefing.setting, ['briefing', 'setting']],
    ...scenario.briefing.aims.map((it, i): Part => [it, ['briefing', 'aims', i]]),
    ...peopleOf(scenario),
    ...Object.entries(scenario.facts).map(([id, it]): Part => [it, ['facts', id]]),
    ...Object.entries(scenario.carried).map(([id, it]): Part => [it, ['carried', id]]),
    ...linesOf(scenario),
    ...actsOf(scenario),
    ...endingsOf(scenario),
  ];
  return parts.flatMap(([text, path, voice = 'page']): PlacedText[] => {
    if (text === undefined) return [];
    const twin = typeof text === 'object' ? text.twin : undefined;
    const own = { text, path, voice };
    return twin === undefined ? [own] : [own, { text: twin, path: [...path, 'twin'], voice }];
  });
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
      const { face: _face, ...cue } = line.cue ?? {};
      return [
        [line.says, [...path, 'says'], line.speaker === sceneSpeaker ? 'page' : 'person'],
        [Object.keys(cue).length === 0 ? undefined : cue, [...path, 'cue']],
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
