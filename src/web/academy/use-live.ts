import { useEffect, useState } from 'react';
import { type AskFailure, ask } from './ask.ts';

export interface Live<Value> {
  /** The newest answer; stays while the academy cannot be reached. */
  value: Value | undefined;
  /** Why the last question had no answer. */
  failure: AskFailure | undefined;
}

/**
 * Asks for an address again and again, `often` ms after each answer; rests while nobody can see the
 * page, and asks at once when it is looked at again.
 */
export function useLive<Value>(url: string, often: number): Live<Value> {
  const [live, setLive] = useState<Live<Value>>({ value: undefined, failure: undefined });
  useEffect(() => {
    let isGone = false;
    let isAsking = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      clearTimeout(timer);
      if (isAsking || document.visibilityState === 'hidden') return;
      isAsking = true;
      const answer = await ask<Value>('GET', url);
      isAsking = false;
      if (isGone) return;
      setLive(({ value }) =>
        answer.ok ? { value: answer.value, failure: undefined } : { value, failure: answer.error },
      );
      timer = setTimeout(() => void round(), often);
    };
    const look = () => void round();
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [url, often]);
  return live;
}
