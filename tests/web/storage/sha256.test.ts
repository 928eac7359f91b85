import { afterEach, expect, test, vi } from 'vitest';
import { sha256 } from '#web/storage/sha256.ts';

afterEach(() => vi.unstubAllGlobals());

const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('the digest of "abc" is the one of the standard', async () => {
  expect(await sha256('abc')).toBe(known);
});

test('a page over plain http, without crypto.subtle, gets the same digests', async () => {
  const chinese = await sha256('家门口'.repeat(50));
  vi.stubGlobal('crypto', {});
  expect(await sha256('abc')).toBe(known);
  expect(await sha256('家门口'.repeat(50))).toBe(chinese);
});
