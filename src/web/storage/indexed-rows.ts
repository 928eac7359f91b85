import type { IDBPDatabase } from 'idb';
import { fail, ok } from '#core/basics/result.ts';
import { type DatabaseOptions, openDatabase } from './database.ts';
import type { StorageNotice } from './device-store.ts';
import { failureOf } from './failure-of.ts';
import type { RowStore, Rows, RowWork } from './rows.ts';
import { type Attempted, runTransaction } from './run-transaction.ts';
import type { Kept } from './storage-failure.ts';

/** Rows in IndexedDB. Fails if the database cannot be opened at all. */
export async function openIndexedRows(
  tell: (notice: StorageNotice) => void,
  options: Partial<DatabaseOptions> = {},
): Promise<Kept<Rows>> {
  let connection: IDBPDatabase | undefined;
  let opening: Promise<Kept<IDBPDatabase>> | undefined;
  let isOutdated = false;
  let isClosed = false;

  async function open(): Promise<Kept<IDBPDatabase>> {
    const forget = () => {
      connection = undefined;
    };
    const listener = {
      blocked: () => tell({ kind: 'waiting-for-other-tab' }),
      outdated: (deleted: boolean) => {
        forget();
        if (deleted) return tell({ kind: 'connection-lost' });
        isOutdated = true;
        tell({ kind: 'newer-version' });
      },
      lost: () => {
        forget();
        if (!isClosed) tell({ kind: 'connection-lost' });
      },
    };
    const opened = await openDatabase(listener, options);
    if (opened.ok) connection = opened.value;
    return opened;
  }

  async function connect(): Promise<Kept<IDBPDatabase>> {
    if (isOutdated) return fail({ kind: 'newer-version' });
    if (isClosed) return fail({ kind: 'lost-connection', detail: 'closed by the page' });
    if (connection) return ok(connection);
    opening ??= open().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  function reconnect(broken: IDBPDatabase): Promise<Kept<IDBPDatabase>> {
    // Several transactions may fail on the same connection: only the first closes it.
    if (connection === broken) {
      connection = undefined;
      broken.close();
    }
    return connect();
  }

  async function run<Value>(
    stores: readonly RowStore[],
    mode: 'readonly' | 'readwrite',
    work: RowWork<Value>,
  ): Promise<Kept<Value>> {
    const first = await connect();
    if (!first.ok) return first;
    const attempted = await runTransaction(first.value, stores, mode, work, false);
    if (attempted.kind === 'done') return attempted.result;
    const second = await reconnect(first.value);
    if (!second.ok) return failedTwice(second);
    return settled(await runTransaction(second.value, stores, mode, work, true));
  }

  const rows: Rows = {
    read: (stores, work) => run(stores, 'readonly', work),
    write: (stores, work) => run(stores, 'readwrite', work),
    close: () => {
      isClosed = true;
      connection?.close();
      connection = undefined;
    },
  };
  const opened = await connect();
  return opened.ok ? ok(rows) : opened;
}

function settled<Value>(attempted: Attempted<Value>): Kept<Value> {
  if (attempted.kind === 'done') return attempted.result;
  return fail(failureOf(attempted.error, 'lost-connection'));
}

/** A database that opened once and cannot be opened now is a lost connection, not a private window. */
function failedTwice<Value>(second: Kept<Value>): Kept<never> {
  if (second.ok) throw new Error('it did not fail');
  const { kind, detail } = second.error;
  if (kind !== 'no-storage') return second;
  return fail({ kind: 'lost-connection', ...(detail === undefined ? {} : { detail }) });
}
