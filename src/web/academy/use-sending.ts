import { useState } from 'react';
import type { Result } from '#core/basics/result.ts';
import { type AskFailure, ask, type Method } from './ask.ts';

export interface Sending {
  isBusy: boolean;
  failure: AskFailure | undefined;
  /** Sends once at a time; the last failure stays until the next try. */
  send<Value>(
    method: Exclude<Method, 'GET'>,
    url: string,
    body?: unknown,
  ): Promise<Result<Value, AskFailure>>;
}

/** Sending something to the academy from a form or a button. */
export function useSending(): Sending {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AskFailure>();
  return {
    isBusy,
    failure,
    send: async <Value>(method: Exclude<Method, 'GET'>, url: string, body: unknown = {}) => {
      setBusy(true);
      setFailure(undefined);
      const answer = await ask<Value>(method, url, body);
      setBusy(false);
      if (!answer.ok) setFailure(answer.error);
      return answer;
    },
  };
}
