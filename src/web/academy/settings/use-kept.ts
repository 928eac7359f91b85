import { useState } from 'react';
import { useHost, useWords } from '../academy-host.ts';
import type { AskFailure } from '../ask.ts';
import { type Asked, useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { settingsWords } from '../words/settings-words.ts';

/** Settings that are kept at one address, what was changed here since, and keeping it. */
export interface Kept<Settings extends object> {
  asked: Asked<Settings>;
  again(): void;
  changes: Partial<Settings>;
  change(changed: Partial<Settings>): void;
  keep(settings: Settings): Promise<void>;
  isBusy: boolean;
  /** It was kept, and nothing was changed since. */
  isKept: boolean;
  failure: AskFailure | undefined;
}

export function useKept<Settings extends object>(url: string): Kept<Settings> {
  const words = useWords(settingsWords);
  const { announce } = useHost();
  const [asked, again] = useAsked<Settings>(url);
  const [changes, setChanges] = useState<Partial<Settings>>({});
  const [isKept, setKept] = useState(false);
  const { isBusy, failure, send } = useSending();
  const change = (changed: Partial<Settings>) => {
    setChanges({ ...changes, ...changed });
    setKept(false);
  };
  const keep = async (settings: Settings) => {
    const done = await send('PUT', url, settings);
    if (!done.ok) return;
    announce(words.isKept);
    setKept(true);
    again();
  };
  return { asked, again, changes, change, keep, isBusy, isKept, failure };
}
