import type { Kept } from './storage-failure.ts';

export const rowStores = [
  'heads',
  'steps',
  'pins',
  'rubrics',
  'files',
  'settings',
  'quarantine',
] as const;
export type RowStore = (typeof rowStores)[number];

/** A step's key is [attempt id, index]; every other row has an id. */
export type RowKey = string | [string, number];

export interface Row {
  key: RowKey;
  value: unknown;
}

/** One transaction. Await nothing else inside: a browser commits as soon as it is idle. */
export interface RowTransaction {
  get(store: RowStore, key: RowKey): Promise<unknown>;
  /** Rows in order of their keys; with `under`, only those whose key begins with this id. */
  all(store: RowStore, under?: string): Promise<Row[]>;
  /** The last step number under an attempt's id, or -1. */
  lastIndex(store: RowStore, under: string): Promise<number>;
  /** Fails the whole transaction if the key is taken. */
  add(store: RowStore, key: RowKey, value: unknown): Promise<void>;
  put(store: RowStore, key: RowKey, value: unknown): Promise<void>;
  remove(store: RowStore, key: RowKey): Promise<void>;
  removeUnder(store: RowStore, under: string): Promise<void>;
  clear(store: RowStore): Promise<void>;
}

/**
 * Does everything or nothing. A failure it returns takes back what it wrote. `again` is true on
 * the second try after a lost connection, when the first may or may not have been kept.
 */
export type RowWork<Value> = (rows: RowTransaction, again: boolean) => Promise<Kept<Value>>;

/** Rows on the disk or in memory: the one difference between the two stores. */
export interface Rows {
  read<Value>(stores: readonly RowStore[], work: RowWork<Value>): Promise<Kept<Value>>;
  /** Succeeds only once everything written is durable (on the disk, or in memory for a memory store). */
  write<Value>(stores: readonly RowStore[], work: RowWork<Value>): Promise<Kept<Value>>;
  close(): void;
}
