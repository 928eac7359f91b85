import type { Step } from '#core/attempt/attempt.ts';
import { fail, ok } from '#core/basics/result.ts';
import type { AttemptRecord } from './attempt-record.ts';
import type { AttemptWriter } from './device-store.ts';
import { isFields, readRecord, readStep } from './row-shape.ts';
import type { Rows, RowTransaction } from './rows.ts';
import type { Kept } from './storage-failure.ts';

/** What a writer holds besides its fence; `release` lets go of it. */
export interface WriterClaim {
  id: string;
  fence: number;
  isLost(): boolean;
  release(): Promise<void>;
}

/** The writer of one attempt; every write checks the fence in its own transaction. */
export function createAttemptWriter(rows: Rows, claim: WriterClaim): AttemptWriter {
  const { id, fence } = claim;

  async function append(index: number, step: Step): Promise<Kept<void>> {
    if (claim.isLost()) return fail({ kind: 'taken-over' });
    return rows.write(['heads', 'steps'], async (transaction, again) => {
      const [record, last] = await Promise.all([
        ownRecord(transaction, id, fence),
        transaction.lastIndex('steps', id),
      ]);
      if (!record.ok) return record;
      if (record.value.status !== 'running') {
        return fail({ kind: 'conflict', detail: `the attempt is ${record.value.status}` });
      }
      const row = { event: { ...step.event }, at: step.at, elapsed: step.elapsed, fence };
      if (again && last === index && isSame(await transaction.get('steps', [id, index]), row)) {
        return ok(undefined);
      }
      if (index !== last + 1) {
        return fail({ kind: 'conflict', detail: `step ${index} cannot follow step ${last}` });
      }
      await transaction.add('steps', [id, index], row);
      return ok(undefined);
    });
  }

  async function close(status: 'ended' | 'abandoned', at: number): Promise<Kept<void>> {
    if (claim.isLost()) return fail({ kind: 'taken-over' });
    return rows.write(['heads'], async (transaction) => {
      const record = await ownRecord(transaction, id, fence);
      if (!record.ok) return record;
      if (record.value.status === status) return ok(undefined);
      if (record.value.status !== 'running') {
        return fail({ kind: 'conflict', detail: `the attempt is ${record.value.status}` });
      }
      await transaction.put('heads', id, { ...record.value, status, closedAt: at });
      return ok(undefined);
    });
  }

  return {
    id,
    fence,
    get lost() {
      return claim.isLost();
    },
    append,
    end: (at) => close('ended', at),
    abandon: (at) => close('abandoned', at),
    release: claim.release,
  };
}

/** The attempt's record, if this fence may still write it. */
async function ownRecord(
  rows: RowTransaction,
  id: string,
  fence: number,
): Promise<Kept<AttemptRecord>> {
  const value = await rows.get('heads', id);
  if (value === undefined) return fail({ kind: 'missing' });
  const record = readRecord(id, value);
  if (!record) return fail({ kind: 'corrupt' });
  return record.fence === fence ? ok(record) : fail({ kind: 'taken-over' });
}

/** Whether the first try was kept after all, although the browser said that it failed. */
function isSame(kept: unknown, row: Step & { fence: number }): boolean {
  if (!isFields(kept) || kept.fence !== row.fence) return false;
  return JSON.stringify(readStep(kept)) === JSON.stringify(readStep(row));
}
