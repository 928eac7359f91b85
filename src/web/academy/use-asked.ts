import { useCallback, useEffect, useState } from 'react';
import { type AskFailure, ask } from './ask.ts';

/** What came of asking the academy so far. */
export type Asked<Value> =
  | { state: 'asking' }
  | { state: 'there'; value: Value }
  | { state: 'failed'; failure: AskFailure };

/** Asks for an address when the screen comes; `again` asks anew without blanking what is shown. */
export function useAsked<Value>(url: string): [Asked<Value>, () => void] {
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
    return () => {
      isStale = true;
    };
  }, [url, round]);
  return [asked, useCallback(() => setRound((it) => it + 1), [])];
}
