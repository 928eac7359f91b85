/** Opens a database with the browser's own API, as another tab of another release would. */
export function openRaw(
  name: string,
  version?: number,
  upgrade: (database: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Puts a row where the store would have put a better one. */
export async function putRaw(name: string, store: string, key: IDBValidKey, value: unknown) {
  const database = await openRaw(name);
  await finished(database.transaction(store, 'readwrite'), (transaction) =>
    transaction.objectStore(store).put(value, key),
  );
  database.close();
}

/** The keys of a store. */
export async function keysOf(name: string, store: string): Promise<IDBValidKey[]> {
  const database = await openRaw(name);
  let keys: IDBValidKey[] = [];
  await finished(database.transaction(store), (transaction) => {
    const request = transaction.objectStore(store).getAllKeys();
    request.onsuccess = () => {
      keys = request.result;
    };
  });
  database.close();
  return keys;
}

function finished(transaction: IDBTransaction, work: (it: IDBTransaction) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    work(transaction);
  });
}
