import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#core/basics/canonical-json.ts';

/** The revision of a scenario or rubric: SHA-256 of its canonical JSON, in 64 hex digits. */
export function revisionOfValue(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
