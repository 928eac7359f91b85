import { expect, test } from 'vitest';
import { ok } from '#core/basics/result.ts';
import { createAttemptWriter } from '#web/storage/attempt-writer.ts';
import { openMemoryRows } from '#web/storage/memory-rows.ts';
import type { Rows } from '#web/storage/rows.ts';
import { outcome } from './outcome.ts';
import { aHead, aStep } from './sample-attempt.ts';

const { id } = aHead();

/** Rows whose browser keeps the first try but says that it failed, so that everything is tried again. */
function forgetfulRows(rows: Rows, between: () => Promise<unknown> = async () => {}): Rows {
  return {
    ...rows,
    write: async (stores, work) => {
      await rows.write(stores, (transaction) => work(transaction, false));
      await between();
      return rows.write(stores, (transaction) => work(transaction, true));
    },
  };
}

async function writerOver(rows: Rows, forgetful: Rows) {
  await rows.write(['heads'], async (transaction) => {
    await transaction.put('heads', id, { head: aHead(), status: 'running', fence: 1 });
    return ok(undefined);
  });
  const claim = { id, fence: 1, isLost: () => false, release: async () => {} };
  return createAttemptWriter(forgetful, claim);
}

test('a step that was kept although the browser said otherwise is kept once', async () => {
  const rows = openMemoryRows();
  const writer = await writerOver(rows, forgetfulRows(rows));
  expect(outcome(await writer.append(0, aStep(0)))).toBe('ok');
  expect(outcome(await writer.append(1, aStep(1)))).toBe('ok');
  const kept = await rows.read(['steps'], async (it) => ok((await it.all('steps', id)).length));
  expect(kept).toEqual({ ok: true, value: 2 });
});

test('a step of somebody else at the same place is never taken for the own one', async () => {
  const rows = openMemoryRows();
  const intrude = () =>
    rows.write(['steps'], async (transaction) => {
      await transaction.put('steps', [id, 0], { ...aStep(3), fence: 1 });
      return ok(undefined);
    });
  const writer = await writerOver(rows, forgetfulRows(rows, intrude));
  expect(outcome(await writer.append(0, aStep(0)))).toBe('conflict');
});
