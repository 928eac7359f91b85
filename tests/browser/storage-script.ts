import { requireOk } from '#core/basics/result.ts';
import type { AttemptWriter, DeviceStore } from '#web/storage/device-store.ts';
import { openStore } from '#web/storage/open-store.ts';
import { askPersistence, findStorageRoom } from '#web/storage/persistence.ts';
import { saveAsFile } from '#web/storage/save-attempt-file.ts';
import { aHead, aStep, smallPackage } from './storage-sample.ts';

let store: DeviceStore;
let writer: AttemptWriter;
let timesLost = 0;

const onLost = () => {
  timesLost++;
};

function post(attempt: string, index: number) {
  return fetch('/kept', { method: 'POST', body: JSON.stringify({ attempt, index }) });
}

/** What browser tests can do in the page. Everything here goes through the published interface. */
export const storagePage = {
  open: async () => {
    store = await openStore();
    return { durable: store.durable, why: store.whyNotDurable?.kind };
  },
  start: async (n: number) => kind(await store.attempts.start(aHead(n), smallPackage)),
  claim: async (n: number) => take(await store.attempts.claim(aHead(n).id, onLost)),
  takeOver: async (n: number) => take(await store.attempts.takeOver(aHead(n).id, onLost)),
  append: async (index: number) => kind(await writer.append(index, aStep(index))),
  lost: () => ({ timesLost, lost: writer.lost }),
  steps: async (n: number) =>
    requireOk(await store.attempts.load(aHead(n).id), 'load').attempt.steps,
  keepFile: async (size: number) => {
    const file = { id: `f${size}`, name: 'large.yaml', text: noise(size), openedAt: 0 };
    return kind(await store.files.keep(file));
  },
  save: async (n: number) => saveAsFile(requireOk(await store.attempts.load(aHead(n).id), 'load')),
  persistence: askPersistence,
  room: findStorageRoom,

  /** Writes without end; every step that is kept is told to the test's server. */
  writeOn: async (from: number) => {
    for (let i = from; ; i++) {
      requireOk(await writer.append(i, aStep(i)), 'append');
      await post(writer.id, i);
    }
  },
  /** The broken control: tells before it is kept. */
  boastOn: async (from: number) => {
    for (let i = from; ; i++) {
      await post(writer.id, i);
      void writer.append(i, aStep(i));
    }
  },
  /** How long each of `count` appends took, in ms. */
  timeAppends: async (from: number, count: number) => {
    const times: number[] = [];
    for (let i = from; i < from + count; i++) {
      const before = performance.now();
      requireOk(await writer.append(i, aStep(i)), 'append');
      times.push(performance.now() - before);
    }
    return times;
  },
};

/** The database compresses what it writes; noise takes the room that it says. */
function noise(size: number): string {
  return Array.from({ length: size }, () => Math.random().toString(36).charAt(4)).join('');
}

function take(claimed: Awaited<ReturnType<DeviceStore['attempts']['claim']>>) {
  if (claimed.ok) writer = claimed.value;
  return kind(claimed);
}

function kind(kept: { ok: boolean; error?: { kind: string } }): string {
  return kept.ok ? 'ok' : (kept.error?.kind ?? 'no kind');
}

Object.assign(globalThis, { storagePage });
