import { useCallback, useEffect, useRef, useState } from 'react';
import type { VoteView } from '#core/academy/class-run.ts';
import { type AskFailure, ask } from '../ask.ts';

/** How often a phone looks (ms), and at most while the class cannot be reached. */
const often = 2000;
const seldom = 10_000;

export interface Voting {
  view: VoteView | undefined;
  /** Why the last look, or the last vote, came to nothing. */
  failure: AskFailure | undefined;
  /** Whether the academy has taken it. The last one of several is what counts. */
  vote(option: number): Promise<boolean>;
}

/**
 * Looks again and again what there is to vote on, spread by chance so that a class does not ask all at
 * once; stops once the run is over.
 */
export function useVoteView(key: string, voter: string): Voting {
  const [view, setView] = useState<VoteView>();
  const [failure, setFailure] = useState<AskFailure>();
  const known = useRef<VoteView>(undefined);
  const lookNow = useRef(() => {});
  const votes = useRef({ count: 0, last: Promise.resolve(false) });

  const show = useCallback((next: VoteView) => {
    const before = known.current;
    const isSame = next.prompt === null && before?.version === next.version;
    // The academy forgets who voted for what once a vote is closed; only this phone still knows its own.
    const mine = next.mine ?? (before?.ballot === next.ballot ? before.mine : null);
    known.current = { ...next, mine, prompt: isSame ? before.prompt : next.prompt };
    setView(known.current);
    if (before && before.ballot !== next.ballot) setFailure(undefined);
  }, []);

  useEffect(() => {
    let isGone = false;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      clearTimeout(timer);
      const seen = known.current?.version;
      const { count } = votes.current;
      const answer = await ask<VoteView>('POST', '/api/vote/look', {
        ...{ key, voter },
        ...(seen === undefined ? {} : { seen }),
      });
      if (isGone) return;
      if (answer.ok) {
        tries = 0;
        // What was asked before a vote does not know of it.
        if (count === votes.current.count) show(answer.value);
        setFailure((before) => (before && isOfLooking(before) ? undefined : before));
      } else {
        tries += 1;
        setFailure(answer.error);
        if (isOver(answer.error)) return;
      }
      clearTimeout(timer);
      const pause = Math.min(often * 2 ** tries, seldom) * (0.8 + 0.4 * Math.random());
      timer = setTimeout(() => void look(), pause);
    };
    const lookAtOnce = () => {
      if (!isGone && document.visibilityState === 'visible') void look();
    };
    lookNow.current = lookAtOnce;
    // A phone that was locked, or comes back into the network, does not wait its turn.
    document.addEventListener('visibilitychange', lookAtOnce);
    window.addEventListener('online', lookAtOnce);
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookAtOnce);
      window.removeEventListener('online', lookAtOnce);
    };
  }, [key, voter, show]);

  const vote = useCallback(
    (option: number) => {
      const ballot = known.current?.ballot;
      if (ballot == null) return Promise.resolve(false);
      const send = async () => {
        const answer = await ask('POST', '/api/vote', { key, voter, ballot, option });
        votes.current.count += 1;
        setFailure(answer.ok ? undefined : answer.error);
        const now = known.current;
        if (answer.ok && now?.ballot === ballot) show({ ...now, mine: option });
        else lookNow.current();
        return answer.ok;
      };
      votes.current.count += 1;
      // One after the other, so that the last one tapped is the last one to arrive.
      votes.current.last = votes.current.last.then(send);
      return votes.current.last;
    },
    [key, voter, show],
  );
  return { view, failure, vote };
}

/** No other look can mend this. */
function isOver(failure: AskFailure): boolean {
  return failure.kind === 'refused' && [400, 404, 410].includes(failure.status);
}

function isOfLooking(failure: AskFailure): boolean {
  return failure.kind === 'unreachable' || failure.status >= 500;
}
