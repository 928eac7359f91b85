import { fail, ok } from '#core/basics/result.ts';
import { createAttemptWriter } from './attempt-writer.ts';
import { openClaimChannel } from './claim-channel.ts';
import type { AttemptWriter } from './device-store.ts';
import { type HeldLock, holdLock } from './hold-lock.ts';
import { readRecord } from './row-shape.ts';
import type { Rows } from './rows.ts';
import type { Kept } from './storage-failure.ts';

export interface Claims {
  claim(id: string, onLost: () => void): Promise<Kept<AttemptWriter>>;
  takeOver(id: string, onLost: () => void): Promise<Kept<AttemptWriter>>;
}

/**
 * One writer per attempt across tabs. The lock keeps honest tabs apart and is freed when a tab
 * dies; the fence, checked with every write, stops a tab that does not know yet that it lost.
 * `space` keeps stores of different names apart.
 */
export function createClaims(rows: Rows, space: string): Claims {
  const channel = openClaimChannel(`${space}-claims`);

  async function become(
    id: string,
    how: 'polite' | 'steal',
    onLost: () => void,
  ): Promise<Kept<AttemptWriter>> {
    let isLost = false;
    let leave = () => {};
    const lose = () => {
      if (isLost) return;
      isLost = true;
      leave();
      onLost();
    };
    const answer = await holdLock(`${space}-attempt-${id}`, how, lose);
    const isBusy = answer.kind === 'busy' || (await isTakenWithoutLocks(answer.kind, how, id));
    if (isBusy) return fail({ kind: 'running-elsewhere' });
    const lock: HeldLock | undefined = answer.kind === 'held' ? answer.lock : undefined;
    const fence = await raiseFence(rows, id);
    if (!fence.ok) {
      await lock?.release();
      return fence;
    }
    channel.announce(id, fence.value);
    leave = channel.join(id, fence.value, lose);
    if (isLost) leave();
    const release = async () => {
      isLost = true;
      leave();
      await lock?.release();
    };
    const claim = { id, fence: fence.value, isLost: () => isLost, release };
    return ok(createAttemptWriter(rows, claim));
  }

  async function isTakenWithoutLocks(kind: string, how: string, id: string): Promise<boolean> {
    return kind === 'unsupported' && how === 'polite' && (await channel.isTaken(id));
  }

  return {
    claim: (id, onLost) => become(id, 'polite', onLost),
    takeOver: (id, onLost) => become(id, 'steal', onLost),
  };
}

async function raiseFence(rows: Rows, id: string): Promise<Kept<number>> {
  return rows.write(['heads'], async (transaction) => {
    const value = await transaction.get('heads', id);
    if (value === undefined) return fail({ kind: 'missing' });
    const record = readRecord(id, value);
    if (!record) return fail({ kind: 'corrupt' });
    const fence = record.fence + 1;
    await transaction.put('heads', id, { ...record, fence });
    return ok(fence);
  });
}
