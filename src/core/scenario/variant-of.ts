import { mapValues } from '#core/basics/map-values.ts';
import type { Resident } from './person.ts';
import type { Scenario } from './scenario.ts';
import type { Variant } from './variant.ts';

/**
 * The scenario as it is played. The twin changes words and faces and nothing else, so that the same
 * moves earn the same scores; what was brought opens what asks for it.
 */
export function variantOf(scenario: Scenario, { twin, carried }: Variant): Scenario {
  const played = twin === true ? twinOf(scenario) : scenario;
  return carried === undefined ? played : { ...played, brought: carried };
}

/** Names a variant among those of one revision; empty for the scenario as it is written. */
export function variantKey(variant: Variant | undefined): string {
  const twin = variant?.twin === true ? ['twin'] : [];
  return [...twin, ...(variant?.carried ?? [])].join(' ');
}

/** Under which name a person's drawings lie when the twin's face is meant. */
export function twinId(person: string): string {
  return `${person} twin`;
}

/** Whether somebody shows the face that the twin swaps in. */
export function wearsTwinFace({ portrait, twin }: Pick<Resident, 'portrait' | 'twin'>): boolean {
  return twin !== undefined && portrait === twin.portrait;
}

function twinOf(scenario: Scenario): Scenario {
  const swapped = swapTexts(scenario) as Scenario;
  return {
    ...swapped,
    residents: mapValues(swapped.residents, withTwinFace),
    bystanders: mapValues(swapped.bystanders, withTwinFace),
  };
}

/** Puts the twin's words in place of every text and cue that has some. */
function swapTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(swapTexts);
  if (typeof value !== 'object' || value === null) return value;
  const { twin, ...own } = value as Record<string, unknown>;
  // A beat may be called `en`: only a text has words there.
  const isText = typeof own.en === 'string' || typeof own.zh === 'string';
  if (isText) return typeof twin === 'object' ? { ...own, ...twin } : own;
  return mapValues(value as Record<string, unknown>, swapTexts);
}

function withTwinFace<Person extends { twin?: { portrait: object } | undefined }>(
  person: Person,
): Person {
  return person.twin === undefined ? person : { ...person, portrait: person.twin.portrait };
}
