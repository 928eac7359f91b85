import { useEffect, useRef, useState } from 'react';
import type { ExamView } from '#core/academy/exam.ts';
import { ask } from '#web/academy/ask.ts';
import { usePlayer } from '#web/player/player-context.ts';
import { lineTime } from '#web/player/stage/speaking-time.ts';
import { createStageClock, type StageClock } from '#web/player/stage/stage-clock.ts';
import { holdStageLock } from '#web/player/stage/stage-lock.ts';
import { createVoice } from '#web/player/stage/voice.ts';
import { ExamSession } from './exam-session.ts';

/** An exam on the stage, with its time. */
export interface RunningExam {
  session: ExamSession;
  clock: StageClock;
}

/** Puts an exam on the stage where the academy has it, and lets go of it when the screen goes. */
export function useExam(view: ExamView, onBehind: () => void): RunningExam | undefined {
  const { settings, language } = usePlayer();
  const wish = useRef({ readAloud: settings.readAloud, language });
  wish.current = { readAloud: settings.readAloud, language };
  const [running, setRunning] = useState<RunningExam>();
  useEffect(() => {
    const clock = createStageClock();
    const session = new ExamSession({
      ...{ view, clock, onBehind },
      timeOf: (line) => lineTime(line, wish.current.language, view.pace),
      voice: createVoice(() => wish.current, Object.keys(view.people.residents)),
      send: (step) => ask<ExamView>('POST', `/api/attempts/${view.attempt}/exam`, step),
    });
    const unlock = holdStageLock();
    session.start();
    setRunning({ session, clock });
    return () => {
      session.stop();
      unlock();
    };
  }, [view, onBehind]);
  return running;
}
