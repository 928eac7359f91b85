import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { requireOk } from '#core/basics/result.ts';
import type { DeviceStore, StorageNotice } from '#web/storage/device-store.ts';
import { openStore } from '#web/storage/open-store.ts';
import { outcome } from './outcome.ts';
import { keysOf, putRaw } from './raw-database.ts';
import { aHead, aStep, aStoredAttempt, samplePackage } from './sample-attempt.ts';

let count = 0;
let name: string;
let store: DeviceStore;
let notices: StorageNotice[];
const good = aStoredAttempt(1);
const bad = aStoredAttempt(2);

beforeEach(async () => {
  name = `quarantine-${count++}`;
  notices = [];
  store = await openStore(name);
  store.onNotice((notice) => notices.push(notice));
  for (const stored of [good, bad]) requireOk(await store.attempts.adopt(stored), 'adopt');
});

async function listedIds() {
  return requireOk(await store.attempts.list(), 'list').map((record) => record.head.id);
}

describe.each([
  ['no object', 7],
  ['nothing in it', {}],
  ['another id', { ...bad.record, head: aHead(3) }],
  ['an unknown status', { ...bad.record, status: 'won' }],
  ['a fence that is no number', { ...bad.record, fence: '1' }],
  ['an unknown mode', { ...bad.record, head: { ...aHead(2), mode: 'exam' } }],
  ['a short revision', { ...bad.record, head: { ...aHead(2), revision: 'abc' } }],
])('a head with %s', (_what, row) => {
  test('is set aside with its steps, and the other attempts go on', async () => {
    await putRaw(name, 'heads', bad.attempt.id, row);
    expect(await listedIds()).toEqual([good.attempt.id]);
    expect(notices).toEqual([{ kind: 'quarantined', id: bad.attempt.id, reason: 'head' }]);
    expect(await keysOf(name, 'heads')).toEqual([good.attempt.id]);
    const [kept] = requireOk(await store.quarantine.list(), 'list');
    expect(JSON.parse(kept?.text ?? '')).toHaveLength(1 + bad.attempt.steps.length);
    expect(outcome(await store.attempts.load(good.attempt.id))).toBe('ok');
    expect(outcome(await store.attempts.load(bad.attempt.id))).toBe('missing');
    await store.quarantine.clear();
    expect(await store.quarantine.list()).toEqual({ ok: true, value: [] });
  });
});

test.each([
  ['damaged', { event: { type: 'shout' }, at: 1, elapsed: 1 }],
  ['half written', { event: { type: 'choose' }, at: 1, elapsed: 1 }],
  ['out of time', { event: { type: 'heard' }, at: Number.NaN, elapsed: 1 }],
])(
  'a step that is %s is set aside with all after it; the attempt goes on before it',
  async (_what, row) => {
    await putRaw(name, 'steps', [bad.attempt.id, 2], row);
    const loaded = requireOk(await store.attempts.load(bad.attempt.id), 'load');
    expect(loaded.attempt.steps).toEqual([aStep(0), aStep(1)]);
    expect(notices).toEqual([{ kind: 'quarantined', id: bad.attempt.id, reason: 'step 2' }]);
    expect(await keysOf(name, 'steps')).toHaveLength(good.attempt.steps.length + 2);
  },
);

test('after damaged steps were set aside, the next step takes their place', async () => {
  const head = aHead(9);
  await store.attempts.start(head, samplePackage);
  const writer = requireOk(await store.attempts.claim(head.id, () => {}), 'claim');
  for (const i of [0, 1, 2]) await writer.append(i, aStep(i));
  await putRaw(name, 'steps', [head.id, 1], null);
  await store.attempts.load(head.id);
  expect(outcome(await writer.append(1, aStep(3)))).toBe('ok');
  const loaded = requireOk(await store.attempts.load(head.id), 'load');
  expect(loaded.attempt.steps).toEqual([aStep(0), aStep(3)]);
});

test('a gap in the steps ends the attempt before the gap', async () => {
  await putRaw(name, 'steps', [bad.attempt.id, 7], aStep(7));
  const loaded = requireOk(await store.attempts.load(bad.attempt.id), 'load');
  expect(loaded.attempt.steps).toEqual(bad.attempt.steps);
  expect(notices).toHaveLength(1);
});

test.each([
  ['pins', samplePackage.revision, 'pinned scenario'],
  ['rubrics', samplePackage.rubricRevision, 'pinned rubric'],
])(
  'without what it is pinned to (%s) an attempt is set aside, not shown wrongly',
  async (rows, key, reason) => {
    await putRaw(name, rows, key, { id: 'the-shed' });
    expect(outcome(await store.attempts.load(bad.attempt.id))).toBe('corrupt');
    expect(notices).toEqual([{ kind: 'quarantined', id: bad.attempt.id, reason }]);
  },
);

test('damaged extras are left out; the attempt itself stays', async () => {
  const row = { ...bad.record, summary: { ending: 3 }, selfRating: { patience: 9 }, closedAt: -1 };
  await putRaw(name, 'heads', bad.attempt.id, { ...row, jottings: 5, stray: true });
  const { record } = requireOk(await store.attempts.load(bad.attempt.id), 'load');
  expect(record).toEqual({ head: aHead(2), status: 'ended', fence: 0 });
  expect(notices).toEqual([]);
});

test('a damaged opened file is set aside, a damaged setting counts as never chosen', async () => {
  await store.files.keep({ id: 'mine', name: 'a.yaml', text: 'x', openedAt: 1 });
  await putRaw(name, 'files', 'broken', { id: 'broken', name: 5 });
  expect(requireOk(await store.files.list(), 'list').map((it) => it.id)).toEqual(['mine']);
  expect(notices).toEqual([{ kind: 'quarantined', id: 'broken', reason: 'files' }]);
  await putRaw(name, 'settings', 'theme', 'pink');
  await putRaw(name, 'settings', 'toString', 'zh');
  await store.settings.save('pace', 'x2');
  expect(await store.settings.read()).toEqual({ ok: true, value: { pace: 'x2' } });
});

test('two damaged rows of one name are both kept', async () => {
  for (const text of ['first', 'second']) {
    await putRaw(name, 'files', 'broken', text);
    await store.files.get('broken');
  }
  const ids = requireOk(await store.quarantine.list(), 'list').map((row) => row.id);
  expect(ids).toEqual(['broken', 'broken (2)']);
});
