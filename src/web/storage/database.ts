import { type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import { fail, ok } from '#core/basics/result.ts';
import { failureOf } from './failure-of.ts';
import type { Kept } from './storage-failure.ts';

export const databaseName = 'doorstep';

export type Upgrade = (database: IDBPDatabase) => void;

/** One entry per version, in order; an entry that was ever released never changes. */
export const upgrades: readonly Upgrade[] = [
  (database) => {
    const first = ['heads', 'steps', 'pins', 'rubrics', 'files', 'settings', 'quarantine'];
    for (const store of first) database.createObjectStore(store);
  },
];

export interface DatabaseOptions {
  name: string;
  upgrades: readonly Upgrade[];
  /** In ms. Some browsers leave an open request unanswered for ever; the page must not wait with it. */
  patience: number;
}

const usual: DatabaseOptions = { name: databaseName, upgrades, patience: 8_000 };

export interface DatabaseListener {
  /** Another tab holds an older version open; opening waits for it. */
  blocked(): void;
  /** Another tab wants a newer version (or the database deleted); this connection was closed. */
  outdated(deleted: boolean): void;
  /** The browser closed the connection by itself. */
  lost(): void;
}

/** Opens the database at the newest version, upgrading it step by step. */
export async function openDatabase(
  listener: DatabaseListener,
  options: Partial<DatabaseOptions> = {},
): Promise<Kept<IDBPDatabase>> {
  const { name, upgrades, patience } = { ...usual, ...options };
  let isBlocked = false;
  let connection: IDBPDatabase | undefined;
  const callbacks: OpenDBCallbacks<unknown> = {
    upgrade: (database, oldVersion) => {
      for (const step of upgrades.slice(oldVersion)) step(database);
    },
    blocked: () => {
      isBlocked = true;
      listener.blocked();
    },
    blocking: (_current, wanted) => {
      connection?.close();
      listener.outdated(wanted === null);
    },
    terminated: listener.lost,
  };
  // `indexedDB` itself throws where storage is blocked, so the call stands inside a promise.
  const opening = Promise.resolve().then(() => openDB(name, upgrades.length, callbacks));
  try {
    connection = await withPatience(opening, patience);
    return ok(connection);
  } catch (error) {
    opening.then((late) => late.close()).catch(() => undefined);
    if (isBlocked) return fail({ kind: 'older-tab' });
    return fail(failureOf(error, 'no-storage'));
  }
}

function withPatience<Value>(promise: Promise<Value>, patience: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the storage did not answer')), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
