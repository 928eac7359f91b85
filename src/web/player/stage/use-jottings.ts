import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlayer } from '../player-context.ts';

/** Milliseconds without typing after which notes are kept. */
const quiet = 500;

/** The recruit's own notes; kept a moment after the last change, and at the latest when leaving. */
export function useJottings(attemptId: string, kept: string): [string, (jottings: string) => void] {
  const { store } = usePlayer();
  const [jottings, setJottings] = useState(kept);
  const unsaved = useRef<string>(undefined);
  const save = useCallback(() => {
    if (unsaved.current === undefined) return;
    void store.jot(attemptId, unsaved.current);
    unsaved.current = undefined;
  }, [store, attemptId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change starts the wait again
  useEffect(() => {
    const wait = setTimeout(save, quiet);
    return () => clearTimeout(wait);
  }, [jottings, save]);
  useEffect(() => save, [save]);
  const change = useCallback((changed: string) => {
    unsaved.current = changed;
    setJottings(changed);
  }, []);
  return [jottings, change];
}
