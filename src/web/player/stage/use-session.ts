import { useCallback, useEffect, useRef, useState } from 'react';
import { replay } from '#core/attempt/replay.ts';
import type { Language } from '#core/basics/text.ts';
import { compile } from '#core/conversation/compile.ts';
import type { Tables } from '#core/conversation/tables.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { StoredAttempt } from '#web/storage/attempt-record.ts';
import type { AttemptWriter } from '#web/storage/device-store.ts';
import type { Kept, StorageFailure } from '#web/storage/storage-failure.ts';
import { playedPackage } from '../played-package.ts';
import { usePlayer } from '../player-context.ts';
import { Session } from './session.ts';
import { lineTime } from './speaking-time.ts';
import { createStageClock, type StageClock } from './stage-clock.ts';
import { holdStageLock } from './stage-lock.ts';
import { createVoice } from './voice.ts';

/** An attempt on the stage. */
export interface Staged {
  stored: StoredAttempt;
  /** In the variant that is played. */
  scenario: Scenario;
  tables: Tables;
  clock: StageClock;
  session: Session;
}

export type SessionState =
  | { kind: 'opening' }
  | { kind: 'failed'; failure: StorageFailure }
  | { kind: 'elsewhere' }
  | { kind: 'does-not-fit'; stored: StoredAttempt }
  | { kind: 'lost'; staged: Staged }
  | { kind: 'running'; staged: Staged };

/** Opens an attempt as its one writer and puts it on the stage; lets go of it when the screen goes. */
export function useSession(attemptId: string): [SessionState, takeOver: () => void] {
  const { store, settings, language } = usePlayer();
  const [state, setState] = useState<SessionState>({ kind: 'opening' });
  const wish = useRef({ readAloud: settings.readAloud, language });
  wish.current = { readAloud: settings.readAloud, language };
  const [claim, setClaim] = useState<'claim' | 'takeOver'>('claim');

  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round claims again
  useEffect(() => {
    let isGone = false;
    let leave = () => {};
    const open = async () => {
      const claimed = await store[claim](attemptId, () => {
        setState((before) =>
          before.kind === 'running' ? { kind: 'lost', staged: before.staged } : before,
        );
      });
      if (!claimed.ok) {
        const isElsewhere = claimed.error.kind === 'running-elsewhere';
        if (!isGone) {
          setState(
            isElsewhere ? { kind: 'elsewhere' } : { kind: 'failed', failure: claimed.error },
          );
        }
        return;
      }
      const writer = claimed.value;
      leave = () => void writer.release();
      if (isGone) return leave();
      const loaded = await store.load(attemptId);
      if (isGone) return leave();
      const next = stage(loaded, writer, wish);
      if (next.kind === 'running') {
        const { session } = next.staged;
        const unlock = holdStageLock();
        leave = () => {
          session.stop();
          unlock();
          void writer.release();
        };
        session.start();
      }
      setState(next);
    };
    void open();
    return () => {
      isGone = true;
      leave();
    };
  }, [store, attemptId, claim, round]);

  const takeOver = useCallback(() => {
    setClaim('takeOver');
    setRound((it) => it + 1);
  }, []);
  return [state, takeOver];
}

type Wish = { current: { readAloud: boolean; language: Language } };

function stage(loaded: Kept<StoredAttempt>, writer: AttemptWriter, wish: Wish): SessionState {
  if (!loaded.ok) return { kind: 'failed', failure: loaded.error };
  const stored = loaded.value;
  const { attempt, record } = stored;
  const { scenario, rubric } = playedPackage(stored);
  const tables = compile(scenario, rubric);
  const run = tables.ok
    ? replay(
        tables.value,
        attempt.steps.map((it) => it.event),
      )
    : undefined;
  if (!tables.ok || !run?.ok) return { kind: 'does-not-fit', stored };
  const clock = createStageClock();
  const session = new Session({
    attempt,
    scenario,
    tables: tables.value,
    states: run.value.states,
    clock,
    timeOf: (line) => lineTime(line, wish.current.language, attempt.pace),
    keep: writer.append,
    onEnd: () => {
      if (record.status === 'running') void writer.end(Date.now());
    },
    voice: createVoice(() => wish.current, Object.keys(scenario.residents)),
  });
  return { kind: 'running', staged: { stored, scenario, tables: tables.value, clock, session } };
}
