import { useCallback, useEffect, useState } from 'react';
import type { Kept, StorageFailure } from '#web/storage/storage-failure.ts';

/** What came of asking the storage so far. */
export type Asked<Value> =
  | { state: 'asking' }
  | { state: 'there'; value: Value }
  | { state: 'failed'; failure: StorageFailure };

/** Asks the storage once for every new `ask`; `again` asks anew without blanking what is shown. */
export function useKept<Value>(ask: () => Promise<Kept<Value>>): [Asked<Value>, () => void] {
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'asking' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let isStale = false;
    void ask().then((kept) => {
      if (isStale) return;
      setAsked(
        kept.ok ? { state: 'there', value: kept.value } : { state: 'failed', failure: kept.error },
      );
    });
    return () => {
      isStale = true;
    };
  }, [ask, round]);
  return [asked, useCallback(() => setRound((it) => it + 1), [])];
}
