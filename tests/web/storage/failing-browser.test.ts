import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { requireOk } from '#core/basics/result.ts';
import type { AttemptWriter, DeviceStore, StorageNotice } from '#web/storage/device-store.ts';
import { openStore } from '#web/storage/open-store.ts';
import { outcome } from './outcome.ts';
import { keysOf, openRaw } from './raw-database.ts';
import { aHead, aStep, samplePackage } from './sample-attempt.ts';

let count = 0;
let name: string;
let store: DeviceStore;
let writer: AttemptWriter;
let notices: StorageNotice['kind'][];
let connections: IDBDatabase[];
let order: string[];
let spies: { mockRestore(): void }[];
const { id } = aHead();

beforeEach(async () => {
  name = `failing-${count++}`;
  notices = [];
  connections = [];
  order = [];
  spies = [watchTransactions()];
  store = await openStore(name);
  store.onNotice((notice) => notices.push(notice.kind));
  await store.attempts.start(aHead(), samplePackage);
  writer = requireOk(await store.attempts.claim(id, () => {}), 'claim');
  requireOk(await writer.append(0, aStep(0)), 'append');
});

afterEach(async () => {
  // Not all mocks: the one that watches console.error is not ours.
  for (const spy of spies) spy.mockRestore();
  await writer.release();
  store.close();
});

function watchTransactions() {
  const { transaction } = IDBDatabase.prototype;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  return spy.mockImplementation(function (this: IDBDatabase, ...args) {
    connections.push(this);
    const begun = transaction.apply(this, args);
    begun.addEventListener('complete', () => order.push('complete'));
    return begun;
  });
}

/** Every write of a row fails like this, `times` times. */
function failAdding(errorName: string, times: number) {
  const add = IDBObjectStore.prototype.add;
  let left = times;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'add');
  spies.push(spy);
  return spy.mockImplementation(function (this: IDBObjectStore, ...args) {
    if (left-- > 0) throw new DOMException('made to fail', errorName);
    return add.apply(this, args);
  });
}

async function stepCount(): Promise<number> {
  return requireOk(await store.attempts.load(id), 'load').attempt.steps.length;
}

test('every write asks for strict durability', () => {
  const transaction = vi.mocked(IDBDatabase.prototype.transaction);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThanOrEqual(3);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

test('a connection that the browser closed is opened again without losing a step', async () => {
  const connection = connections.at(-1);
  if (!connection) throw new Error('no connection was used');
  // biome-ignore lint/suspicious/noExplicitAny: the fake names its own class.
  forceCloseDatabase(connection as any);
  await vi.waitFor(() => expect(notices).toContain('connection-lost'));
  expect(outcome(await writer.append(1, aStep(1)))).toBe('ok');
  expect(await stepCount()).toBe(2);
});

test('a connection that died unnoticed is opened again once', async () => {
  connections.at(-1)?.close();
  expect(outcome(await writer.append(1, aStep(1)))).toBe('ok');
  expect(await stepCount()).toBe(2);
});

test.each(['UnknownError', 'InvalidStateError', 'AbortError'])(
  'one %s is survived, two are told and nothing is kept',
  async (errorName) => {
    failAdding(errorName, 1);
    expect(outcome(await writer.append(1, aStep(1)))).toBe('ok');
    const failing = failAdding(errorName, 2);
    expect(outcome(await writer.append(2, aStep(2)))).toBe('lost-connection');
    failing.mockRestore();
    expect(await stepCount()).toBe(2);
    expect(outcome(await writer.append(2, aStep(2)))).toBe('ok');
  },
);

test('a full device is told at once, and the same step is kept when there is room', async () => {
  const failing = failAdding('QuotaExceededError', 1);
  expect(outcome(await writer.append(1, aStep(1)))).toBe('quota');
  expect(failing).toHaveBeenCalledTimes(1);
  expect(await stepCount()).toBe(1);
  expect(outcome(await writer.append(1, aStep(1)))).toBe('ok');
});

test('a success is not reported before the transaction is complete', async () => {
  order.length = 0;
  await writer.append(1, aStep(1)).then(() => order.push('appended'));
  expect(order).toEqual(['complete', 'appended']);
});

test('a bug of ours is thrown, not dressed up as a failing browser', async () => {
  const buggy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new TypeError('a bug');
  });
  await expect(writer.append(1, aStep(1))).rejects.toThrow('a bug');
  buggy.mockRestore();
  failAdding('DataCloneError', 1);
  await expect(writer.append(1, aStep(1))).rejects.toThrow('made to fail');
  expect(await stepCount()).toBe(1);
});

test('when a newer Doorstep opens elsewhere, this page lets go and says so', async () => {
  const newer = await openRaw(name, 99);
  expect(notices).toContain('newer-version');
  expect(outcome(await writer.append(1, aStep(1)))).toBe('newer-version');
  newer.close();
  const reopened = await openStore(name);
  expect(reopened.durable).toBe(false);
  expect(reopened.whyNotDurable?.kind).toBe('newer-version');
  expect(await keysOf(name, 'steps')).toEqual([[id, 0]]);
});

test('when the site data are cleared, the next step says that the attempt is gone', async () => {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  expect(notices).toContain('connection-lost');
  expect(outcome(await writer.append(1, aStep(1)))).toBe('missing');
});

test('a removed attempt takes its pins along only when nobody else needs them', async () => {
  await store.attempts.start(aHead(2), samplePackage);
  await store.attempts.remove(id);
  expect(await keysOf(name, 'steps')).toEqual([]);
  expect(await keysOf(name, 'pins')).toEqual([samplePackage.revision]);
  await store.attempts.remove(aHead(2).id);
  expect(await keysOf(name, 'pins')).toEqual([]);
  expect(await keysOf(name, 'rubrics')).toEqual([]);
});

describe('where the browser keeps nothing', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['there is no IndexedDB', undefined],
    [
      'opening is forbidden',
      {
        open() {
          throw new DOMException('blocked', 'SecurityError');
        },
      },
    ],
  ])('%s: the store works in memory and says so', async (_why, stub) => {
    vi.stubGlobal('indexedDB', stub);
    const memory = await openStore(name);
    expect(memory.durable).toBe(false);
    expect(memory.whyNotDurable?.kind).toBe('no-storage');
    await memory.attempts.start(aHead(7), samplePackage);
    const other = requireOk(await memory.attempts.claim(aHead(7).id, () => {}), 'claim');
    expect(outcome(await other.append(0, aStep(0)))).toBe('ok');
  });
});
