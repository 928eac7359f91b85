import { useCallback, useEffect, useState } from 'react';
import type { ScenePeople } from '#core/scenario/briefing-sheet.ts';
import { twinId, wearsTwinFace } from '#core/scenario/variant-of.ts';

type Portraits = typeof import('virtual:portraits').portraits;
let loaded: Portraits | undefined;

/** The address of a person's face, or undefined until the addresses have arrived. */
export type FindPortrait = (person: string, face: string) => string | undefined;

/**
 * Where the faces of a scenario's people lie. Somebody nobody drew (a scenario from a file) gets a
 * face that fits anybody.
 */
export function usePortraits(scenario: ScenePeople): FindPortrait {
  const portraits = useAddresses();
  return useCallback(
    (person, face) => {
      const written = scenario.residents[person] ?? scenario.bystanders[person];
      const id = written !== undefined && wearsTwinFace(written) ? twinId(person) : person;
      const drawn = ownOf(ownOf(portraits, scenario.id), id) ?? portraits?._fallback?.younger;
      return ownOf(drawn, face) ?? drawn?.['anxious-low'];
    },
    [portraits, scenario],
  );
}

/** One face for each person drawn for a scenario as written, in the order of its file. */
export function usePeopleDrawn(scenario: string): string[] {
  const people = ownOf(useAddresses(), scenario) ?? {};
  const twins = new Set(Object.keys(people).map(twinId));
  return Object.entries(people)
    .filter(([id]) => !twins.has(id))
    .flatMap(([, faces]) => faces['anxious-low'] ?? []);
}

function useAddresses(): Portraits | undefined {
  const [portraits, setPortraits] = useState(loaded);
  useEffect(() => {
    if (loaded) return;
    void import('virtual:portraits').then(
      (module) => {
        loaded = module.portraits;
        setPortraits(loaded);
      },
      // Offline before it was kept: outlines stand in for faces.
      () => {},
    );
  }, []);
  return portraits;
}

/** Ids come from files: `constructor` must not find what every object has. */
function ownOf<Value>(map: Readonly<Record<string, Value>> | undefined, key: string) {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}
