import { fail, ok, type Result } from '#core/basics/result.ts';

/**
 * The text of a file that a spreadsheet saved: by its mark, as UTF-8 where every byte fits, else as
 * what Chinese Windows writes (GB 18030, of which GBK is a part).
 */
export function decodeText(bytes: Uint8Array): Result<string, 'unknown-encoding'> {
  const marked = markOf(bytes);
  if (marked !== undefined) return decodeAs(marked, bytes);
  const utf8 = decodeAs('utf-8', bytes);
  return utf8.ok ? utf8 : decodeAs('gb18030', bytes);
}

/** UTF-16 always holds zero bytes where a heading or a comma stands; text in UTF-8 and GBK never. */
function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zero = bytes.subarray(0, 2000).indexOf(0);
  if (zero < 0) return undefined;
  return zero % 2 === 1 ? 'utf-16le' : 'utf-16be';
}

function decodeAs(encoding: string, bytes: Uint8Array): Result<string, 'unknown-encoding'> {
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return fail('unknown-encoding');
  }
}
