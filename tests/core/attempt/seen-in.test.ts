import { expect, it } from 'vitest';
import { replay } from '#core/attempt/replay.ts';
import { seenIn } from '#core/attempt/seen-in.ts';
import { requireOk } from '#core/basics/result.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { compiled } from '../../builders/compiled.ts';

const heard = { type: 'heard' } as const;

it('holds the beats visited, the choices taken and the ending reached, and nothing else', () => {
  const tables = compiled(aScenario());
  const run = replay(tables, [
    heard,
    { type: 'choose', choice: 'seat' },
    heard,
    { type: 'choose', choice: 'list' },
  ]);
  const seen = seenIn(tables, requireOk(run, 'run'));
  expect([...seen].sort()).toEqual(['desk', 'list', 'receipt', 'seat', 'window']);
});
