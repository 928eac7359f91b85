import type { Row, RowKey, RowStore, Rows, RowTransaction, RowWork } from './rows.ts';
import { rowStores } from './rows.ts';
import type { Kept } from './storage-failure.ts';

type Tables = Record<RowStore, Map<string, Row>>;

/** Rows that live as long as the page: for private windows and blocked storage. */
export function openMemoryRows(): Rows {
  let tables = emptyTables();
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    read: (_stores, work) => inTurn(() => work(transactionOver(tables), false)),
    write: <Value>(_stores: readonly RowStore[], work: RowWork<Value>) =>
      inTurn<Kept<Value>>(async () => {
        const draft = copyOf(tables);
        const result = await work(transactionOver(draft), false);
        if (result.ok) tables = draft;
        return result;
      }),
    close: () => {},
  };
}

function emptyTables(): Tables {
  return Object.fromEntries(rowStores.map((store) => [store, new Map()])) as unknown as Tables;
}

function copyOf(tables: Tables): Tables {
  return Object.fromEntries(
    rowStores.map((store) => [store, new Map(tables[store])]),
  ) as unknown as Tables;
}

function transactionOver(tables: Tables): RowTransaction {
  const sorted = (store: RowStore, under?: string) =>
    [...tables[store].values()].filter((row) => isUnder(row.key, under)).sort(byKey);
  const put = async (store: RowStore, key: RowKey, value: unknown) => {
    tables[store].set(JSON.stringify(key), { key, value: structuredClone(value) });
  };
  return {
    get: async (store, key) => structuredClone(tables[store].get(JSON.stringify(key))?.value),
    all: async (store, under) => structuredClone(sorted(store, under)),
    lastIndex: async (store, under) => {
      const key = sorted(store, under).at(-1)?.key;
      return Array.isArray(key) ? key[1] : -1;
    },
    add: async (store, key, value) => {
      if (tables[store].has(JSON.stringify(key))) throw new Error(`${store} has ${key} already`);
      await put(store, key, value);
    },
    put,
    remove: async (store, key) => {
      tables[store].delete(JSON.stringify(key));
    },
    removeUnder: async (store, under) => {
      for (const row of sorted(store, under)) tables[store].delete(JSON.stringify(row.key));
    },
    clear: async (store) => tables[store].clear(),
  };
}

function isUnder(key: RowKey, under: string | undefined): boolean {
  return under === undefined || (Array.isArray(key) && key[0] === under);
}

function byKey(a: Row, b: Row): number {
  const [idOfA, indexOfA] = Array.isArray(a.key) ? a.key : [a.key, 0];
  const [idOfB, indexOfB] = Array.isArray(b.key) ? b.key : [b.key, 0];
  if (idOfA !== idOfB) return idOfA < idOfB ? -1 : 1;
  return indexOfA - indexOfB;
}
