import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { fail } from '#core/basics/result.ts';
import { failureOf } from './failure-of.ts';
import type { Row, RowKey, RowStore, RowTransaction, RowWork } from './rows.ts';
import type { Kept } from './storage-failure.ts';

type Transaction = IDBPTransaction<unknown, string[], 'readonly' | 'readwrite'>;

/** Done with a result, or the connection broke and another one may do better. */
export type Attempted<Value> =
  | { kind: 'done'; result: Kept<Value> }
  | { kind: 'broken'; error: unknown };

const worthASecondTry = new Set([
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'TransactionInactiveError',
]);

/** Runs work in one transaction; a success is reported only after `complete`. */
export async function runTransaction<Value>(
  database: IDBPDatabase,
  stores: readonly RowStore[],
  mode: 'readonly' | 'readwrite',
  work: RowWork<Value>,
  again: boolean,
): Promise<Attempted<Value>> {
  let transaction: Transaction | undefined;
  try {
    // Chrome 121 made 'relaxed' the default: a success would no longer mean "on the disk".
    transaction = database.transaction([...stores], mode, { durability: 'strict' });
    const finished = transaction.done;
    finished.catch(() => undefined);
    const result = await work(rowsOf(transaction), again);
    if (!result.ok) transaction.abort();
    await finished.catch((error) => {
      if (result.ok) throw error;
    });
    return { kind: 'done', result };
  } catch (caught) {
    const error = transaction?.error ?? caught;
    abort(transaction);
    if (!(error instanceof DOMException)) throw error;
    if (worthASecondTry.has(error.name)) return { kind: 'broken', error };
    return { kind: 'done', result: fail(failureOf(error, 'lost-connection')) };
  }
}

function abort(transaction: Transaction | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // It ended by itself, which is what was wanted.
  }
}

function rowsOf(transaction: Transaction): RowTransaction {
  const store = (name: RowStore) => transaction.objectStore(name) as unknown as IndexedStore;
  return {
    get: (name, key) => store(name).get(key),
    all: async (name, under) => {
      const range = under === undefined ? null : rangeUnder(under);
      const [keys, values] = await Promise.all([
        store(name).getAllKeys(range),
        store(name).getAll(range),
      ]);
      return keys.map((key, i): Row => ({ key, value: values[i] }));
    },
    lastIndex: async (name, under) => {
      const cursor = await store(name).openKeyCursor(rangeUnder(under), 'prev');
      return Array.isArray(cursor?.key) ? cursor.key[1] : -1;
    },
    add: async (name, key, value) => void (await store(name).add(value, key)),
    put: async (name, key, value) => void (await store(name).put(value, key)),
    remove: (name, key) => store(name).delete(key),
    removeUnder: (name, under) => store(name).delete(rangeUnder(under)),
    clear: (name) => store(name).clear(),
  };
}

/** The part of an object store that rows need, readable and writable alike. */
interface IndexedStore {
  get(key: RowKey): Promise<unknown>;
  getAll(range: IDBKeyRange | null): Promise<unknown[]>;
  getAllKeys(range: IDBKeyRange | null): Promise<RowKey[]>;
  openKeyCursor(range: IDBKeyRange, direction: 'prev'): Promise<{ key: RowKey } | null>;
  add(value: unknown, key: RowKey): Promise<RowKey>;
  put(value: unknown, key: RowKey): Promise<RowKey>;
  delete(key: RowKey | IDBKeyRange): Promise<void>;
  clear(): Promise<void>;
}

/** Keys [id, 0] .. [id, anything]: an array sorts after every number. */
function rangeUnder(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
