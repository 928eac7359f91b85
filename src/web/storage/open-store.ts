import { ok } from '#core/basics/result.ts';
import { createAttemptStore } from './attempt-store.ts';
import { createClaims } from './claims.ts';
import { databaseName } from './database.ts';
import type { DeviceStore, StorageNotice } from './device-store.ts';
import { createFileShelf } from './file-shelf.ts';
import { openIndexedRows } from './indexed-rows.ts';
import { openMemoryRows } from './memory-rows.ts';
import { createQuarantine, createSetAside } from './quarantine.ts';
import { type Rows, rowStores } from './rows.ts';
import { createSettingStore } from './setting-store.ts';
import type { StorageFailure } from './storage-failure.ts';

/**
 * Opens what is kept on this device. Never fails: where the browser keeps nothing, the store
 * lives in memory and says so (`durable: false`, `whyNotDurable`).
 */
export async function openStore(name: string = databaseName): Promise<DeviceStore> {
  const notices = createNotices();
  const opened = await openIndexedRows(notices.tell, { name });
  if (opened.ok) return storeOver(opened.value, name, notices, undefined);
  return storeOver(openMemoryRows(), name, notices, opened.error);
}

/** A store that lives in memory, as `openStore` gives it where storage is blocked. */
export function openMemoryStore(why: StorageFailure, name: string = databaseName): DeviceStore {
  return storeOver(openMemoryRows(), name, createNotices(), why);
}

function storeOver(
  rows: Rows,
  name: string,
  notices: Notices,
  whyNotDurable: StorageFailure | undefined,
): DeviceStore {
  const setAside = createSetAside(rows, notices.tell);
  return {
    durable: whyNotDurable === undefined,
    whyNotDurable,
    attempts: createAttemptStore(rows, createClaims(rows, name), setAside),
    files: createFileShelf(rows, setAside),
    settings: createSettingStore(rows),
    quarantine: createQuarantine(rows),
    onNotice: notices.listen,
    wipe: () =>
      rows.write(rowStores, async (transaction) => {
        for (const store of rowStores) await transaction.clear(store);
        return ok(undefined);
      }),
    close: rows.close,
  };
}

interface Notices {
  tell(notice: StorageNotice): void;
  listen(listener: (notice: StorageNotice) => void): () => void;
}

/** Keeps what was told before anybody listened: the first notices come while opening. */
function createNotices(): Notices {
  const told: StorageNotice[] = [];
  const listeners = new Set<(notice: StorageNotice) => void>();
  return {
    tell: (notice) => {
      told.push(notice);
      for (const listener of listeners) listener(notice);
    },
    listen: (listener) => {
      for (const notice of told) listener(notice);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
