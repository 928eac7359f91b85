import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8 } from '#core/source/decode-utf8.ts';
import { utf8LengthOf } from '#core/source/utf8-length.ts';

/** The platform's own strict decoder, which core may not use. */
function platformDecode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

it('agrees with the platform on any bytes', { timeout: 60_000 }, () => {
  const tricky = fc.constantFrom(
    0x00,
    0x41,
    0x80,
    0xbf,
    0xc0,
    0xc2,
    0xe0,
    0xed,
    0xef,
    0xf0,
    0xf4,
    0xf5,
  );
  const byte = fc.oneof(tricky, fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
      const bytes = Uint8Array.from(list);
      const { text, bad } = decodeUtf8(bytes);
      const expected = platformDecode(bytes);
      expect(bad === undefined ? text : undefined).toBe(expected);
      if (bad !== undefined) expect(text).toBe(platformDecode(bytes.subarray(0, bad)));
    }),
    { numRuns: 20_000 },
  );
});

it('encodes and counts as the platform does', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const expected = new TextEncoder().encode(text);
      expect(utf8ToBytes(text)).toEqual(expected);
      expect(utf8LengthOf(text, text.length)).toBeGreaterThanOrEqual(
        Math.min(expected.length, text.length),
      );
      expect(decodeUtf8(expected).text).toBe(text);
    }),
  );
});
