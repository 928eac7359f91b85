import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { requireOk } from '#core/basics/result.ts';
import { openDatabase, type Upgrade, upgrades } from '#web/storage/database.ts';
import { rowStores } from '#web/storage/rows.ts';
import { openRaw, putRaw } from './raw-database.ts';

const listener = () => ({ blocked: vi.fn(), outdated: vi.fn(), lost: vi.fn() });
const later: Upgrade[] = [...upgrades, (database) => void database.createObjectStore('drafts')];

test('a new database has every store that rows name', async () => {
  const database = requireOk(await openDatabase(listener(), { name: 'new' }), 'open');
  expect([...database.objectStoreNames].sort()).toEqual([...rowStores].sort());
});

test('an upgrade runs only the steps that are missing and keeps every row', async () => {
  const first = requireOk(await openDatabase(listener(), { name: 'up' }), 'open');
  first.close();
  await putRaw('up', 'settings', 'language', 'zh');
  const second = requireOk(await openDatabase(listener(), { name: 'up', upgrades: later }), 'open');
  expect(second.version).toBe(2);
  expect([...second.objectStoreNames]).toContain('drafts');
  expect(await second.get('settings', 'language')).toBe('zh');
});

test('an older tab lets go by itself and hears why', async () => {
  const older = listener();
  await openDatabase(older, { name: 'polite' });
  const newer = listener();
  expect((await openDatabase(newer, { name: 'polite', upgrades: later })).ok).toBe(true);
  expect(older.outdated).toHaveBeenCalledWith(false);
  expect(newer.blocked).not.toHaveBeenCalled();
});

test('an older tab that does not let go is named, and the page does not wait for ever', async () => {
  const frozen = await openRaw('frozen', 1, (database) => database.createObjectStore('settings'));
  const newer = listener();
  const opened = await openDatabase(newer, { name: 'frozen', upgrades: later, patience: 50 });
  expect(newer.blocked).toHaveBeenCalledTimes(1);
  expect(opened).toEqual({ ok: false, error: { kind: 'older-tab' } });
  frozen.close();
});

test('a browser that never answers counts as one without storage', async () => {
  const { open } = indexedDB;
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const silent = open.apply(indexedDB, args);
    vi.spyOn(silent, 'addEventListener').mockImplementation(() => {});
    return silent;
  });
  const opened = await openDatabase(listener(), { name: 'silent', patience: 50 });
  opening.mockRestore();
  expect(opened.ok ? 'ok' : opened.error.kind).toBe('no-storage');
});
