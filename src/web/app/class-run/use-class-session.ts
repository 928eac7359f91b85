import { useEffect, useRef, useState } from 'react';
import type { ClassRunReply } from '#core/academy/class-run.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { replay } from '#core/attempt/replay.ts';
import { compile } from '#core/conversation/compile.ts';
import { usePlayer } from '#web/player/player-context.ts';
import { Session } from '#web/player/stage/session.ts';
import { lineTime } from '#web/player/stage/speaking-time.ts';
import { createStageClock } from '#web/player/stage/stage-clock.ts';
import type { Staged } from '#web/player/stage/use-session.ts';
import { createVoice } from '#web/player/stage/voice.ts';
import type { Kept } from '#web/storage/storage-failure.ts';
import { storedRun } from './stored-run.ts';

/**
 * Puts a class run on the stage where the academy has it; every step goes there before it happens here.
 * `does-not-fit` where this page cannot replay it.
 */
export function useClassSession(
  reply: ClassRunReply,
  keep: (index: number, step: Step) => Promise<Kept<void>>,
): Staged | 'opening' | 'does-not-fit' {
  const { settings, language } = usePlayer();
  const [staged, setStaged] = useState<Staged | 'opening' | 'does-not-fit'>('opening');
  const wish = useRef({ readAloud: settings.readAloud, language });
  wish.current = { readAloud: settings.readAloud, language };
  const keeping = useRef(keep);
  keeping.current = keep;
  useEffect(() => {
    const next = stage(reply, wish, keeping);
    setStaged(next);
    if (next === 'does-not-fit') return;
    next.session.start();
    return () => next.session.stop();
  }, [reply]);
  return staged;
}

type Wish = { current: { readAloud: boolean; language: 'en' | 'zh' } };
type Keeping = { current: (index: number, step: Step) => Promise<Kept<void>> };

function stage(reply: ClassRunReply, wish: Wish, keeping: Keeping): Staged | 'does-not-fit' {
  const stored = storedRun(reply);
  const { attempt } = stored;
  const { scenario, rubric } = reply.package;
  const tables = compile(scenario, rubric);
  const run = tables.ok
    ? replay(
        tables.value,
        attempt.steps.map(({ event }) => event),
      )
    : undefined;
  if (!tables.ok || !run?.ok) return 'does-not-fit';
  const clock = createStageClock();
  const session = new Session({
    ...{ attempt, scenario, tables: tables.value, states: run.value.states, clock },
    // Lines come as people speak; when to go on is the trainer's to say.
    timeOf: (line) => lineTime(line, wish.current.language, 'normal'),
    keep: (index, step) => keeping.current(index, step),
    onEnd: () => {},
    voice: createVoice(() => wish.current, Object.keys(scenario.residents)),
  });
  return { stored, scenario, tables: tables.value, clock, session };
}
