import { describe, expect, test } from 'vitest';
import { answeringTime, firstLateAnswer } from '#core/attempt/answering-time.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { replay } from '#core/attempt/replay.ts';
import { requireOk } from '#core/basics/result.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { aChoice, aScenario } from '../../builders/a-scenario.ts';
import { compiled } from '../../builders/compiled.ts';

describe('how long an answer may take', () => {
  test.each([
    ['normal', 20_000],
    ['slow', 30_000],
    ['x2', 40_000],
    ['x5', 100_000],
    ['x10', 200_000],
    ['untimed', undefined],
  ] as const)('a limit of 20 s at pace %s is %d ms', (pace, time) => {
    expect(answeringTime(20, pace)).toBe(time);
  });
});

describe('an answer that came too late', () => {
  const tables = compiled(
    aScenario({
      beats: {
        window: {
          lines: [{ ma: 'Well?' }],
          'answer-within': '20',
          choices: {
            seat: aChoice({ target: 'receipt' }),
            wall: aChoice({ target: 'fourth-trip' }),
          },
        },
      },
    }),
  );
  const steps = (...events: [ConversationEvent, elapsed: number][]): Step[] =>
    events.map(([event, elapsed]) => ({ event, at: elapsed, elapsed }));
  const late = (of: Step[]) => {
    const run = requireOk(
      replay(
        tables,
        of.map(({ event }) => event),
      ),
      'replay',
    );
    return firstLateAnswer(tables, run.states, of, 'normal');
  };

  test('is the first one after the limit', () => {
    const choose = { type: 'choose', choice: 'seat' } as const;
    expect(late(steps([{ type: 'heard' }, 0], [choose, 21_000]))).toBeUndefined();
    expect(late(steps([{ type: 'heard' }, 0], [choose, 22_000]))).toBe(1);
  });

  test('is none after a silence: nothing runs out a second time', () => {
    const choose = { type: 'choose', choice: 'seat' } as const;
    const held = steps([{ type: 'heard' }, 0], [{ type: 'hold' }, 20_000], [choose, 200_000]);
    expect(late(held)).toBeUndefined();
  });
});
