import type { Text } from '#core/basics/text.ts';
import type { ScenePeople } from '#core/scenario/briefing-sheet.ts';

/** The name of whoever speaks a line; undefined for what merely happens. */
export function nameOf(scenario: ScenePeople, speaker: string): Text | undefined {
  return (scenario.residents[speaker] ?? scenario.bystanders[speaker])?.name;
}
