import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { formatSource, formatTree } from './format-source.ts';
import type { SourceTree } from './source-tree.ts';

/**
 * Names a text by what it says: the SHA-256 (64 hex digits) of its canonical form, so that
 * re-spelling a file keeps its revision. A text that is not YAML is named by its own characters.
 */
export function revisionOf(text: string): string {
  const canonical = formatSource(text);
  return hashOf(canonical.ok ? canonical.value : text);
}

/** The same for a text that has been parsed, without an error, already. */
export function revisionOfTree(tree: SourceTree): string {
  return hashOf(formatTree(tree));
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
