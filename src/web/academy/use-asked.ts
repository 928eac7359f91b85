import { useCallback, useEffect, useState } from 'react';
import { type AskFailure, ask } from './ask.ts';

/** What came of asking the academy so far. */
export type Asked<Value> =
  | { state: 'asking' }
  | { state: 'there'; value: Value }
  | { state: 'failed'; failure: AskFailure };

/**
 * Asks for an address when the screen comes, and every so often (ms) if that is wished; `again` asks
 * anew without blanking what is shown.
 */
export function useAsked<Value>(url: string, every?: number): [Asked<Value>, () => void] {
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'asking' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let isStale = false;
    void ask<Value>('GET', url).then((answer) => {
      if (isStale) return;
      setAsked(
        answer.ok
          ? { state: 'there', value: answer.value }
          : { state: 'failed', failure: answer.error },
      );
    });
    const timer =
      every === undefined ? undefined : setTimeout(() => setRound((it) => it + 1), every);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [url, round, every]);
  return [asked, useCallback(() => setRound((it) => it + 1), [])];
}
