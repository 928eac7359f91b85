import { useCallback, useEffect, useState } from 'react';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { askSolver } from './solver-client.ts';
import type { Answers, Question, SolverFailure, SolverPackage } from './solver-messages.ts';

/** What came of asking the worker so far. */
export type Solved<Value> =
  | { state: 'working' }
  | { state: 'there'; value: Value }
  | { state: 'failed'; failure: SolverFailure };

/** Asks the worker once for every new question; `again` after it gave up. */
export function useSolver<Kind extends Question>(
  kind: Kind,
  about: SolverPackage | undefined,
  events: readonly ConversationEvent[],
  since = 0,
): [Solved<Answers[Kind]>, again: () => void] {
  const [solved, setSolved] = useState<Solved<Answers[Kind]>>({ state: 'working' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    if (!about) return;
    let isStale = false;
    setSolved({ state: 'working' });
    void askSolver(kind, about, events, since).then((answer) => {
      if (isStale) return;
      setSolved(
        answer.ok
          ? { state: 'there', value: answer.value }
          : { state: 'failed', failure: answer.error },
      );
    });
    return () => {
      isStale = true;
    };
  }, [kind, about, events, since, round]);
  return [solved, useCallback(() => setRound((it) => it + 1), [])];
}
