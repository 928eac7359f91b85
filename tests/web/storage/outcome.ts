import type { Kept, StorageFailureKind } from '#web/storage/storage-failure.ts';

/** The kind of failure, or 'ok': what most tests want to know. */
export function outcome(kept: Kept<unknown>): StorageFailureKind | 'ok' {
  return kept.ok ? 'ok' : kept.error.kind;
}
