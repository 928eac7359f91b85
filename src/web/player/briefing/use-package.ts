import { useCallback, useEffect, useState } from 'react';
import type { AttemptPackage } from '#web/storage/attempt-record.ts';
import { type PackageFailure, usePlayer } from '../player-context.ts';

export type LoadedPackage =
  | { state: 'loading' }
  | { state: 'there'; value: AttemptPackage }
  | { state: 'failed'; failure: PackageFailure };

/** The whole scenario behind an id; `again` after the network was away. */
export function usePackage(scenarioId: string): [LoadedPackage, again: () => void] {
  const { loadPackage } = usePlayer();
  const [loaded, setLoaded] = useState<LoadedPackage>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round loads again
  useEffect(() => {
    let isStale = false;
    void loadPackage(scenarioId).then((result) => {
      if (isStale) return;
      setLoaded(
        result.ok
          ? { state: 'there', value: result.value }
          : { state: 'failed', failure: result.error },
      );
    });
    return () => {
      isStale = true;
    };
  }, [loadPackage, scenarioId, round]);
  const again = useCallback(() => {
    setLoaded({ state: 'loading' });
    setRound((it) => it + 1);
  }, []);
  return [loaded, again];
}
