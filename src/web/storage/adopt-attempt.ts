import { fail, ok } from '#core/basics/result.ts';
import type { StoredAttempt } from './attempt-record.ts';
import { putPackage } from './package-rows.ts';
import { readStep } from './row-shape.ts';
import type { Rows, RowTransaction } from './rows.ts';
import type { Kept } from './storage-failure.ts';

/** Keeps an attempt that came from a file. The same one again changes nothing. */
export function adoptAttempt(rows: Rows, stored: StoredAttempt): Promise<Kept<void>> {
  const { steps, ...head } = stored.attempt;
  const { id } = head;
  return rows.write(['heads', 'steps', 'pins', 'rubrics'], async (transaction) => {
    if ((await transaction.get('heads', id)) !== undefined) {
      if (await hasSameSteps(transaction, stored)) return ok(undefined);
      return fail({ kind: 'conflict', detail: 'another attempt of this id is kept here' });
    }
    await putPackage(transaction, stored.package);
    await transaction.put('heads', id, { ...stored.record, head, fence: 0 });
    for (const [index, step] of steps.entries()) {
      await transaction.put('steps', [id, index], { ...step, fence: 0 });
    }
    return ok(undefined);
  });
}

async function hasSameSteps(
  transaction: RowTransaction,
  { attempt }: StoredAttempt,
): Promise<boolean> {
  const kept = (await transaction.all('steps', attempt.id)).map((row) => readStep(row.value));
  return JSON.stringify(kept) === JSON.stringify(attempt.steps.map(readStep));
}
