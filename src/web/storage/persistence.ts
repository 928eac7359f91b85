export type Persistence = 'granted' | 'refused' | 'unknown';

/** Asks the browser to keep this page's data when space runs low. Some browsers ask the person. */
export async function askPersistence(): Promise<Persistence> {
  try {
    if (await navigator.storage.persisted()) return 'granted';
    return (await navigator.storage.persist()) ? 'granted' : 'refused';
  } catch {
    // Plain http, old browsers, blocked storage: nobody can say.
    return 'unknown';
  }
}

/** Bytes used and allowed, as far as the browser says. */
export interface StorageRoom {
  used: number;
  allowed: number;
}

/** How much room there is; undefined where the browser does not say. */
export async function findStorageRoom(): Promise<StorageRoom | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? undefined : { used: usage, allowed: quota };
  } catch {
    return undefined;
  }
}
