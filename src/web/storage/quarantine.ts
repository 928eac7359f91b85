import { ok } from '#core/basics/result.ts';
import type { Quarantine, QuarantinedRow, StorageNotice } from './device-store.ts';
import { isFields } from './row-shape.ts';
import type { Row, RowKey, RowStore, Rows, RowTransaction } from './rows.ts';

/** Moves damaged rows out of the way. Trouble while doing so only leaves them where they are. */
export interface SetAside {
  /** A whole attempt: its head and all its steps. `what` names the damaged part. */
  attempt(id: string, what: string): Promise<void>;
  /** The steps of an attempt from one index on; those before still make a good attempt. */
  stepsFrom(id: string, index: number): Promise<void>;
  row(store: RowStore, id: string): Promise<void>;
}

/** Sets damaged rows aside in a store of their own and tells so. */
export function createSetAside(rows: Rows, tell: (notice: StorageNotice) => void): SetAside {
  async function move(
    stores: readonly RowStore[],
    id: string,
    reason: string,
    collect: (transaction: RowTransaction) => Promise<[RowStore, Row][]>,
  ): Promise<void> {
    const moved = await rows.write([...stores, 'quarantine'], async (transaction) => {
      const damaged = await collect(transaction);
      const text = JSON.stringify(damaged.map(([store, row]) => ({ store, ...row })));
      await transaction.put('quarantine', await freeName(transaction, id), { reason, text });
      for (const [store, row] of damaged) await transaction.remove(store, row.key);
      return ok(undefined);
    });
    if (moved.ok) tell({ kind: 'quarantined', id, reason });
  }

  return {
    attempt: (id, what) =>
      move(['heads', 'steps'], id, what, async (transaction) => [
        ...(await rowAt(transaction, 'heads', id)),
        ...(await transaction.all('steps', id)).map((row): [RowStore, Row] => ['steps', row]),
      ]),
    stepsFrom: (id, index) =>
      move(['steps'], id, `step ${index}`, async (transaction) =>
        (await transaction.all('steps', id))
          .filter((row) => Array.isArray(row.key) && row.key[1] >= index)
          .map((row): [RowStore, Row] => ['steps', row]),
      ),
    row: (store, id) => move([store], id, store, (transaction) => rowAt(transaction, store, id)),
  };
}

/** What was set aside. */
export function createQuarantine(rows: Rows): Quarantine {
  return {
    list: () =>
      rows.read(['quarantine'], async (transaction) => {
        const found = await transaction.all('quarantine');
        return ok(found.flatMap(({ key, value }) => readQuarantined(key, value)));
      }),
    clear: () =>
      rows.write(['quarantine'], async (transaction) => {
        await transaction.clear('quarantine');
        return ok(undefined);
      }),
  };
}

function readQuarantined(key: RowKey, value: unknown): QuarantinedRow[] {
  if (!isFields(value)) return [];
  return [{ id: String(key), reason: String(value.reason), text: String(value.text) }];
}

async function rowAt(
  transaction: RowTransaction,
  store: RowStore,
  key: string,
): Promise<[RowStore, Row][]> {
  const value = await transaction.get(store, key);
  return value === undefined ? [] : [[store, { key, value }]];
}

async function freeName(transaction: RowTransaction, id: string): Promise<string> {
  for (let i = 1; ; i++) {
    const name = i === 1 ? id : `${id} (${i})`;
    if ((await transaction.get('quarantine', name)) === undefined) return name;
  }
}
