import type { Resident } from '#core/scenario/person.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/**
 * The scenario as an author would have written it, so that `scenarioSchema` reads it again: the
 * schema turns decimals (1.2) into hundredths (120), and reading twice would do so twice.
 */
export function authoredScenario(scenario: Scenario): unknown {
  return { ...scenario, residents: mapValues(scenario.residents, authoredResident) };
}

function authoredResident(resident: Resident): unknown {
  const { mood } = resident;
  return {
    ...resident,
    mood: {
      ...mood,
      sensitivity: mood.sensitivity / 100,
      face: mood.face / 100,
      capacity: mood.capacity / 100,
    },
    rises: mapValues(resident.rises, (hundredths) => hundredths / 100),
    falls: mapValues(resident.falls, (hundredths) => hundredths / 100),
  };
}

function mapValues<From, To>(
  map: Record<string, From>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
