import type { StorageFailure, StorageFailureKind } from './storage-failure.ts';

const kinds: Record<string, StorageFailureKind> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-version',
  SecurityError: 'no-storage',
  ConstraintError: 'conflict',
};

/** Names of errors that mean a bug of ours, not a failing browser. */
const bugs = new Set(['DataError', 'DataCloneError', 'ReadOnlyError', 'SyntaxError']);

/** Turns what the browser threw into a failure; throws it on if it can only be our own bug. */
export function failureOf(error: unknown, otherwise: StorageFailureKind): StorageFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (bugs.has(name)) throw error;
  return { kind: kinds[name] ?? otherwise, detail: String(error) };
}
