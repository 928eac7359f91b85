import { mapValues } from '#core/basics/map-values.ts';
import type { Text } from '#core/basics/text.ts';
import type { Bystander, Resident } from './person.ts';
import type { Scenario, Situation } from './scenario.ts';
import { ownWords } from './scene-text.ts';

/** The people of a scenario as they can be seen: names and faces, nothing of how they feel or react. */
export interface ScenePeople {
  id: string;
  residents: Record<string, Pick<Resident, 'name' | 'about' | 'portrait' | 'twin'>>;
  bystanders: Record<string, Pick<Bystander, 'name' | 'about' | 'portrait' | 'twin'>>;
}

/** What somebody is told before the conversation; every scenario is one. */
export interface BriefingSheet extends ScenePeople {
  title: Text;
  situation: Situation;
  difficulty: number;
  minutes: number;
  briefing: { setting: Text; aims: Text[]; law: string[] };
}

/** What the briefing of a scenario shows, and nothing else of it. */
export function briefingSheetOf(scenario: Scenario): BriefingSheet {
  const { title, situation, difficulty, minutes, briefing } = scenario;
  return {
    ...scenePeopleOf(scenario),
    ...{ title: ownWords(title), situation, difficulty, minutes },
    briefing: {
      setting: ownWords(briefing.setting),
      aims: briefing.aims.map(ownWords),
      law: briefing.law,
    },
  };
}

/** Who is there, for somebody who may not see the rest of the scenario. */
export function scenePeopleOf({ id, residents, bystanders }: Scenario): ScenePeople {
  return {
    id,
    residents: mapValues(residents, ({ name, about, portrait }) => ({
      ...{ name: ownWords(name), about: ownWords(about) },
      ...(portrait === undefined ? {} : { portrait }),
    })),
    bystanders: mapValues(bystanders, ({ name, about, portrait }) => ({
      name: ownWords(name),
      ...(about === undefined ? {} : { about: ownWords(about) }),
      ...(portrait === undefined ? {} : { portrait }),
    })),
  };
}
