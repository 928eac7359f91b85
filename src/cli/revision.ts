import { createHash } from 'node:crypto';
import { canonicalJson } from '#core/basics/canonical-json.ts';

/** The revision of a scenario: SHA-256 of its canonical JSON, in 64 hex digits, as the page has it. */
export function revisionOfScenario(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
