import { useCallback, useEffect, useState } from 'react';

type Portraits = typeof import('virtual:portraits').portraits;
let loaded: Portraits | undefined;

/** The address of a person's face, or undefined until the addresses have arrived. */
export type FindPortrait = (person: string, face: string) => string | undefined;

/**
 * Where the faces of a scenario's people lie. Somebody nobody drew (a scenario from a file) gets a
 * face that fits anybody.
 */
export function usePortraits(scenario: string): FindPortrait {
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
  return useCallback(
    (person, face) => {
      const drawn = portraits?.[scenario]?.[person] ?? portraits?._fallback?.younger;
      return drawn?.[face] ?? drawn?.['anxious-low'];
    },
    [portraits, scenario],
  );
}
