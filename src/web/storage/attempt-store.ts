import { fail, ok } from '#core/basics/result.ts';
import { adoptAttempt } from './adopt-attempt.ts';
import type { AttemptRecord } from './attempt-record.ts';
import { longestJottings } from './attempt-record.ts';
import type { Claims } from './claims.ts';
import type { AttemptStore } from './device-store.ts';
import { loadAttempt } from './load-attempt.ts';
import { putPackage, removeUnusedPackages } from './package-rows.ts';
import type { SetAside } from './quarantine.ts';
import { readRecord } from './row-shape.ts';
import type { Rows } from './rows.ts';
import type { Kept } from './storage-failure.ts';

const attemptStores = ['heads', 'steps', 'pins', 'rubrics'] as const;

/** Attempts over any rows, durable or not. */
export function createAttemptStore(rows: Rows, claims: Claims, setAside: SetAside): AttemptStore {
  return {
    claim: claims.claim,
    takeOver: claims.takeOver,
    load: (id) => loadAttempt(rows, setAside, id),
    list: () => listAttempts(rows, setAside),
    adopt: (stored) => adoptAttempt(rows, stored),

    start: (head, pinned, delivery) =>
      rows.write(['heads', 'pins', 'rubrics'], async (transaction, again) => {
        if (pinned.revision !== head.revision || pinned.rubricRevision !== head.rubric) {
          throw new Error('an attempt must be pinned to the revisions its head names');
        }
        const there = readRecord(head.id, await transaction.get('heads', head.id));
        if (there && !again) return fail({ kind: 'conflict', detail: 'this id is taken' });
        await putPackage(transaction, pinned);
        const record: AttemptRecord = { head, status: 'running', fence: 0 };
        await transaction.put('heads', head.id, delivery ? { ...record, delivery } : record);
        return ok(undefined);
      }),

    summarise: (id, summary) =>
      change(rows, id, (record) =>
        record.status === 'running' ? undefined : { ...record, summary },
      ),
    deliver: (id, delivery) => change(rows, id, (record) => ({ ...record, delivery })),
    rateSelf: (id, selfRating) => change(rows, id, (record) => ({ ...record, selfRating })),
    jot: (id, jottings) =>
      change(rows, id, (record) => ({ ...record, jottings: jottings.slice(0, longestJottings) })),

    remove: (id) =>
      rows.write(attemptStores, async (transaction) => {
        await transaction.remove('heads', id);
        await transaction.removeUnder('steps', id);
        await removeUnusedPackages(transaction);
        return ok(undefined);
      }),
    removeAll: () =>
      rows.write(attemptStores, async (transaction) => {
        for (const store of attemptStores) await transaction.clear(store);
        return ok(undefined);
      }),
  };
}

/** Changes what is not part of the run itself; needs no writer. */
function change(
  rows: Rows,
  id: string,
  edit: (record: AttemptRecord) => AttemptRecord | undefined,
): Promise<Kept<void>> {
  return rows.write(['heads'], async (transaction) => {
    const value = await transaction.get('heads', id);
    if (value === undefined) return fail({ kind: 'missing' });
    const record = readRecord(id, value);
    if (!record) return fail({ kind: 'corrupt' });
    const edited = edit(record);
    if (!edited) return fail({ kind: 'conflict', detail: `the attempt is ${record.status}` });
    await transaction.put('heads', id, edited);
    return ok(undefined);
  });
}

async function listAttempts(rows: Rows, setAside: SetAside): Promise<Kept<AttemptRecord[]>> {
  const found = await rows.read(['heads'], async (transaction) =>
    ok(await transaction.all('heads')),
  );
  if (!found.ok) return found;
  const records: AttemptRecord[] = [];
  for (const { key, value } of found.value) {
    const record = readRecord(String(key), value);
    if (record) records.push(record);
    else await setAside.attempt(String(key), 'head');
  }
  return ok(records.sort((a, b) => a.head.startedAt - b.head.startedAt));
}
