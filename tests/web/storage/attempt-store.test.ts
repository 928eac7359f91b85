import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { requireOk } from '#core/basics/result.ts';
import type { AttemptWriter, DeviceStore } from '#web/storage/device-store.ts';
import { openMemoryStore, openStore } from '#web/storage/open-store.ts';
import { outcome } from './outcome.ts';
import { aHead, aStep, aStoredAttempt, samplePackage } from './sample-attempt.ts';

let count = 0;
const kinds = {
  'on the disk': () => openStore(`attempts-${count++}`),
  'in memory': async () => openMemoryStore({ kind: 'no-storage' }, `memory-${count++}`),
};
const ignore = () => {};

describe.each(Object.entries(kinds))('attempts %s', (_kind, open) => {
  let store: DeviceStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    store.close();
  });

  async function started(n = 1): Promise<string> {
    const head = aHead(n);
    requireOk(await store.attempts.start(head, samplePackage), 'start');
    return head.id;
  }
  async function claimed(id: string, onLost = ignore): Promise<AttemptWriter> {
    return requireOk(await store.attempts.claim(id, onLost), 'claim');
  }
  async function stepsOf(id: string) {
    return requireOk(await store.attempts.load(id), 'load').attempt.steps;
  }

  test('what was kept comes back equal, pinned scenario and rubric included', async () => {
    const id = await started();
    const writer = await claimed(id);
    for (let i = 0; i < 12; i++) expect(await writer.append(i, aStep(i))).toEqual({ ok: true });
    const loaded = requireOk(await store.attempts.load(id), 'load');
    expect(loaded.attempt).toEqual({
      ...aHead(),
      steps: Array.from({ length: 12 }, (_, i) => aStep(i)),
    });
    expect(loaded.package).toEqual(samplePackage);
    expect(loaded.record).toEqual({ head: aHead(), status: 'running', fence: 1 });
  });

  test('an attempt of the same id is not started twice', async () => {
    await started();
    expect(outcome(await store.attempts.start(aHead(), samplePackage))).toBe('conflict');
  });

  test('a head that names another revision than its package is a bug', async () => {
    const head = aHead(1, { revision: 'c'.repeat(64) });
    await expect(store.attempts.start(head, samplePackage)).rejects.toThrow(/pinned/);
  });

  test('only exactly the next step is kept, whatever is tried', async () => {
    let n = 1;
    const tries = fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(tries, async (indexes) => {
        const id = await started(n++);
        const writer = await claimed(id);
        let next = 0;
        for (const [at, index] of indexes.entries()) {
          const step = { ...aStep(at), elapsed: at };
          const kept = outcome(await writer.append(index, step));
          expect(kept).toBe(index === next ? 'ok' : 'conflict');
          if (kept === 'ok') next++;
        }
        const elapsed = (await stepsOf(id)).map((step) => step.elapsed);
        expect(elapsed).toHaveLength(next);
        expect(elapsed).toEqual(elapsed.toSorted((a, b) => a - b));
        await writer.release();
      }),
      { numRuns: 25 },
    );
  });

  test('steps sent at once without waiting are kept once each, in order', async () => {
    const id = await started();
    const writer = await claimed(id);
    const kept = await Promise.all([0, 1, 1, 2].map((i) => writer.append(i, aStep(i))));
    expect(kept.map(outcome)).toEqual(['ok', 'ok', 'conflict', 'ok']);
    expect(await stepsOf(id)).toEqual([0, 1, 2].map(aStep));
  });

  describe.each([
    ['with Web Locks', ignore],
    ['on plain http, without Web Locks', () => vi.stubGlobal('navigator', {})],
  ])('%s', (_locks, arrange) => {
    beforeEach(arrange);

    test('a second writer is refused while the first is there, and let in after', async () => {
      const id = await started();
      const first = await claimed(id);
      expect(outcome(await store.attempts.claim(id, ignore))).toBe('running-elsewhere');
      await first.release();
      expect(outcome(await store.attempts.claim(id, ignore))).toBe('ok');
    });

    test('after a take-over the first is told once and can write no more', async () => {
      const id = await started();
      const told = vi.fn();
      const first = await claimed(id, told);
      await first.append(0, aStep(0));
      const second = requireOk(await store.attempts.takeOver(id, ignore), 'take over');
      await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
      expect(first.lost).toBe(true);
      expect(outcome(await first.append(1, aStep(1)))).toBe('taken-over');
      expect(outcome(await first.end(5))).toBe('taken-over');
      expect(outcome(await second.append(1, aStep(3)))).toBe('ok');
      expect(await stepsOf(id)).toEqual([aStep(0), aStep(3)]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(told).toHaveBeenCalledTimes(1);
    });

    test('another attempt has its own writer', async () => {
      await claimed(await started(1));
      expect(outcome(await store.attempts.claim(await started(2), ignore))).toBe('ok');
    });
  });

  test('the fence alone stops a writer that heard nothing of the take-over', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('BroadcastChannel', undefined);
    const deaf = await kinds['in memory']();
    await deaf.attempts.start(aHead(), samplePackage);
    const first = requireOk(await deaf.attempts.claim(aHead().id, ignore), 'claim');
    const second = requireOk(await deaf.attempts.claim(aHead().id, ignore), 'claim');
    expect(first.lost).toBe(false);
    expect(outcome(await first.append(0, aStep(0)))).toBe('taken-over');
    expect(outcome(await second.append(0, aStep(0)))).toBe('ok');
  });

  test('an attempt that is gone cannot be claimed, loaded or written', async () => {
    const id = await started();
    const writer = await claimed(id);
    await store.attempts.remove(id);
    expect(outcome(await writer.append(0, aStep(0)))).toBe('missing');
    expect(outcome(await store.attempts.load(id))).toBe('missing');
    expect(outcome(await store.attempts.jot(id, 'x'))).toBe('missing');
    await writer.release();
    expect(outcome(await store.attempts.claim(id, ignore))).toBe('missing');
  });

  test('an ended attempt takes no steps and cannot be given up', async () => {
    const id = await started();
    const writer = await claimed(id);
    await writer.append(0, aStep(0));
    expect(outcome(await store.attempts.summarise(id, aSummary))).toBe('conflict');
    expect(outcome(await writer.end(1234))).toBe('ok');
    expect(outcome(await writer.end(9999))).toBe('ok');
    expect(outcome(await writer.append(1, aStep(1)))).toBe('conflict');
    expect(outcome(await writer.abandon(2345))).toBe('conflict');
    const { record } = requireOk(await store.attempts.load(id), 'load');
    expect(record).toMatchObject({ status: 'ended', closedAt: 1234 });
  });

  test('scores, self-rating and jottings stay beside the run', async () => {
    const id = await started();
    await (await claimed(id)).abandon(77);
    await store.attempts.summarise(id, aSummary);
    await store.attempts.rateSelf(id, { wording: 4 });
    await store.attempts.jot(id, 'ask about 1987');
    expect(requireOk(await store.attempts.list(), 'list')).toEqual([
      {
        head: aHead(),
        status: 'abandoned',
        fence: 1,
        closedAt: 77,
        summary: aSummary,
        selfRating: { wording: 4 },
        jottings: 'ask about 1987',
      },
    ]);
  });

  test('attempts are listed oldest first, and one is removed without the others', async () => {
    for (const n of [3, 1, 2]) await started(n);
    await store.attempts.remove(aHead(2).id);
    const listed = requireOk(await store.attempts.list(), 'list');
    expect(listed.map((record) => record.head.id)).toEqual([aHead(1).id, aHead(3).id]);
    expect(outcome(await store.attempts.load(aHead(1).id))).toBe('ok');
  });

  test('removing all attempts leaves files and settings, wiping leaves nothing', async () => {
    const file = { id: 'mine', name: 'mine.yaml', text: 'format: doorstep/1', openedAt: 5 };
    await started();
    await store.files.keep(file);
    await store.settings.save('language', 'zh');
    await store.attempts.removeAll();
    expect(await store.attempts.list()).toEqual({ ok: true, value: [] });
    expect(await store.files.list()).toEqual({ ok: true, value: [file] });
    expect(await store.files.get('mine')).toEqual({ ok: true, value: file });
    expect(await store.settings.read()).toEqual({ ok: true, value: { language: 'zh' } });
    await store.wipe();
    expect(await store.files.list()).toEqual({ ok: true, value: [] });
    expect(await store.settings.read()).toEqual({ ok: true, value: {} });
  });

  test('opening the same file again replaces it, and it can be removed', async () => {
    await store.files.keep({ id: 'mine', name: 'a.yaml', text: '1', openedAt: 1 });
    await store.files.keep({ id: 'mine', name: 'b.yaml', text: '2', openedAt: 2 });
    expect(requireOk(await store.files.list(), 'list').map((it) => it.name)).toEqual(['b.yaml']);
    await store.files.remove('mine');
    expect(outcome(await store.files.get('mine'))).toBe('missing');
  });

  test('an attempt from a file is kept once; another of the same id is refused', async () => {
    const stored = aStoredAttempt(5);
    expect(outcome(await store.attempts.adopt(stored))).toBe('ok');
    expect(outcome(await store.attempts.adopt(stored))).toBe('ok');
    expect(await store.attempts.load(stored.attempt.id)).toEqual({ ok: true, value: stored });
    expect(outcome(await store.attempts.adopt(aStoredAttempt(5, 3)))).toBe('conflict');
    expect(await stepsOf(stored.attempt.id)).toHaveLength(4);
  });
});

const aSummary = aStoredAttempt().record.summary ?? fail();

function fail(): never {
  throw new Error('the sample has no summary');
}
