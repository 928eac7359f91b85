import { expect, it } from 'vitest';
import { replay } from '#core/attempt/replay.ts';
import { transcriptOf } from '#core/attempt/transcript.ts';
import { requireOk } from '#core/basics/result.ts';
import { textIn } from '#core/basics/text-in.ts';
import { compiled } from '../../builders/compiled.ts';
import { shippedScenarios } from '../../builders/shipped-scenarios.ts';

it('says who spoke, what the officer said, and where nobody did', () => {
  const scenario = shippedScenarios.find(({ id }) => id === 'the-road-is-his')!;
  const tables = compiled(scenario);
  const events = [
    { type: 'heard' as const },
    { type: 'choose' as const, choice: 'car-into-the-yard' },
    { type: 'choose' as const, choice: 'a-place-that-is-yours' },
    { type: 'heard' as const },
    { type: 'hold' as const },
  ];
  const { states } = requireOk(replay(tables, events), 'replay');
  const steps = events.map((event, i) => ({ event, at: i, elapsed: i }));
  const transcript = transcriptOf(scenario, tables, states, steps);
  const officers = transcript.filter((it) => it.kind === 'officer');
  expect(officers.map(({ step, isCutIn }) => [step, isCutIn])).toEqual([
    [1, false],
    [2, true],
    [4, false],
  ]);
  expect(officers[2]).toMatchObject({ say: undefined });
  const [, first] = transcript;
  if (first?.kind !== 'line') throw new Error('a line was expected');
  expect([textIn(first.who!, 'en'), first.step]).toEqual(['Hu Caixia', 0]);
});
