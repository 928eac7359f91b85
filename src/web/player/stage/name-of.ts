import type { Text } from '#core/basics/text.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** The name of whoever speaks a line; undefined for what merely happens. */
export function nameOf(scenario: Scenario, speaker: string): Text | undefined {
  return (scenario.residents[speaker] ?? scenario.bystanders[speaker])?.name;
}
