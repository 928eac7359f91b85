import type { Result } from '#core/basics/result.ts';

/** Why the browser's storage did not do what was asked; `failureText` says it in words. */
export const storageFailureKinds = [
  'quota',
  'lost-connection',
  'no-storage',
  'taken-over',
  'running-elsewhere',
  'newer-version',
  'older-tab',
  'conflict',
  'missing',
  'corrupt',
] as const;
export type StorageFailureKind = (typeof storageFailureKinds)[number];

/** `detail` is for a log or a bug report, never for the recruit. */
export interface StorageFailure {
  kind: StorageFailureKind;
  detail?: string;
}

/** What came of asking the storage: nothing is ever reported as kept that is not. */
export type Kept<Value> = Result<Value, StorageFailure>;
