import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeUtf8 } from './encode-utf8.ts';
import { formatSource } from './format-source.ts';

/**
 * Names a text by what it says: the SHA-256 (64 hex digits) of its canonical form, so that
 * re-spelling a file keeps its revision. A text that is not YAML is named by its own characters.
 */
export function revisionOf(text: string): string {
  const canonical = formatSource(text);
  return bytesToHex(sha256(encodeUtf8(canonical.ok ? canonical.value : text)));
}
