import { useEffect, useRef, useState } from 'react';
import { Progress } from '#web/ui/progress.tsx';
import { usePlayer } from '../player-context.ts';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import type { SessionView } from './session-view.ts';
import type { StageClock } from './stage-clock.ts';

export type TimeBarProps = { answer: NonNullable<SessionView['answer']>; clock: StageClock };

/** How long an answer may still take: a bar and a number; said aloud at half, 20 s and 10 s. */
export function TimeBar({ answer, clock }: TimeBarProps) {
  const { announce } = usePlayer();
  const words = useWords(stageWords);
  const [left, setLeft] = useState(() => answer.until - clock.elapsed());
  const said = useRef(new Set<number>());
  useEffect(() => {
    const look = setInterval(() => setLeft(Math.max(0, answer.until - clock.elapsed())), 250);
    return () => clearInterval(look);
  }, [answer, clock]);
  useEffect(() => {
    const marks = [answer.total / 2, 20_000, 10_000].filter((it) => it < answer.total);
    const due = marks.filter((it) => left <= it && !said.current.has(it));
    if (due.length === 0) return;
    for (const mark of due) said.current.add(mark);
    const isHalf = due.length === 1 && due[0] === answer.total / 2;
    announce(isHalf ? words.timeHalf : words.timeAnnounce(Math.ceil(left / 1000)));
  }, [left, answer, announce, words]);
  const seconds = Math.ceil(left / 1000);
  return (
    <div className="stage__time">
      <Progress label={words.timeLeft(seconds)} value={left} max={answer.total} />
      <span className="ui-small ui-numeric">{words.timeLeft(seconds)}</span>
    </div>
  );
}
