import type { Language, Text } from '#core/basics/text.ts';
import type { Scenario, Situation } from '#core/scenario/scenario.ts';

/** What lists need to know of a scenario; its whole text is fetched from `url` when it is played. */
export interface ScenarioEntry {
  id: string;
  title: Text;
  situation: Situation;
  difficulty: number;
  minutes: number;
  seed: readonly string[];
  languages: readonly Language[];
  /** What the fairness twin swaps, where there is one. */
  twin?: Text | undefined;
  /** What earlier scenarios may bring, by id. */
  carried: Readonly<Record<string, Text>>;
  revision: string;
  url: string;
}

/** A scenario as the library lists it: one that comes with Doorstep, or one opened from a file. */
export interface LibraryEntry extends Omit<ScenarioEntry, 'url'> {
  /** The file's name where it was opened from disk. */
  openedFrom?: string;
}

/** What lists need to know of a scenario, without where it lies. */
export function entryOf(scenario: Scenario, revision: string): LibraryEntry {
  const { id, title, situation, difficulty, minutes, seed, languages, twin, carried } = scenario;
  return { id, title, situation, difficulty, minutes, seed, languages, twin, carried, revision };
}
