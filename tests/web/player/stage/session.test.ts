import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt, Step } from '#core/attempt/attempt.ts';
import { replay } from '#core/attempt/replay.ts';
import { requireOk } from '#core/basics/result.ts';
import { openChoices } from '#core/conversation/advance.ts';
import { compile } from '#core/conversation/compile.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { readRubric } from '#core/source/read-rubric.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { Session } from '#web/player/stage/session.ts';
import { createStageClock } from '#web/player/stage/stage-clock.ts';

const scenario = readScenario(readFileSync('scenarios/before-the-digger.yaml', 'utf8')).scenario!;
const rubric = readRubric(readFileSync('scenarios/rubric.yaml', 'utf8')).rubric!;
const tables = requireOk(compile(scenario, rubric), 'the scenario compiles');
const silent = { say() {}, whenQuiet: async () => {}, stop() {} };

function aSession(
  steps: readonly Step[],
  more: { mode?: Attempt['mode']; isFull?: () => boolean } = {},
) {
  const kept: Step[] = [...steps];
  const attempt = { mode: more.mode ?? 'assessment', pace: 'normal', steps } as unknown as Attempt;
  const events = steps.map((it) => it.event);
  const session = new Session({
    attempt,
    scenario,
    tables,
    states: requireOk(replay(tables, events), 'the steps fit').states,
    clock: createStageClock(),
    timeOf: () => 1000,
    keep: async (index, step) => {
      if (more.isFull?.()) return { ok: false, error: { kind: 'quota' } };
      expect(index).toBe(kept.length);
      kept.push(step);
      return { ok: true, value: undefined };
    },
    onEnd() {},
    voice: silent,
  });
  return { session, kept };
}

/** The next event a person might cause: hears out, then takes the wished choice or stays silent. */
function nextEvent(session: Session, wish: number): ConversationEvent {
  const { turn, state } = session.view();
  if (turn === 'speaking') return { type: 'heard' };
  const choices = openChoices(tables, state);
  const choice = choices[wish % (choices.length + 1)];
  return choice ? { type: 'choose', choice: choice.id } : { type: 'hold' };
}

describe('a session', () => {
  test('resumed anywhere shows the log, the beat and the state of one that never stopped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(8), { minLength: 4, maxLength: 30 }), async (wishes) => {
        const { session, kept } = aSession([]);
        for (const wish of wishes) {
          if (session.view().turn === 'ended') break;
          await session.submit(nextEvent(session, wish));
        }
        const live = session.view();
        const resumed = aSession(kept).session.view();
        session.stop();
        expect(resumed.beat).toBe(live.beat);
        expect(resumed.turn).toBe(live.turn);
        expect(resumed.state).toEqual(live.state);
        const past = live.entries.filter((it) => it.kind !== 'ended');
        expect(resumed.entries).toEqual(past);
      }),
      { numRuns: 40 },
    );
  });

  test('shows nothing of a step before it is kept, and all of it after trying again', async () => {
    let isFull = false;
    const { session, kept } = aSession([], { isFull: () => isFull });
    await session.submit({ type: 'heard' });
    const before = session.view();
    isFull = true;
    await session.submit(nextEvent(session, 0));
    expect(session.view().failure).toEqual({ kind: 'quota' });
    expect(session.view().entries).toBe(before.entries);
    expect(session.view().state).toBe(before.state);
    isFull = false;
    await session.retry();
    expect(session.view().failure).toBeUndefined();
    expect(session.view().entries.length).toBeGreaterThan(before.entries.length);
    expect(kept).toHaveLength(2);
    session.stop();
  });

  test('two presses at once are one step', async () => {
    const { session, kept } = aSession([]);
    await session.submit({ type: 'heard' });
    const event = nextEvent(session, 0);
    await Promise.all([session.submit(event), session.submit(event)]);
    expect(kept).toHaveLength(2);
    session.stop();
  });

  test('practice waits with feedback; assessment never gives any', async () => {
    for (const mode of ['practice', 'assessment'] as const) {
      const { session } = aSession([], { mode });
      await session.submit({ type: 'heard' });
      await session.submit(nextEvent(session, 0));
      expect(session.view().turn).toBe(mode === 'practice' ? 'feedback' : 'speaking');
      session.goOn();
      expect(session.view().turn).toBe('speaking');
      session.stop();
    }
  });
});
