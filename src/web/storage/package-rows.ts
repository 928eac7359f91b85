import type { AttemptPackage } from './attempt-record.ts';
import { isFields } from './row-shape.ts';
import type { RowTransaction } from './rows.ts';

/**
 * Keeps a scenario and rubric under their revisions; many attempts share one row. What is kept
 * already stays as it is: a file from elsewhere cannot change what other attempts began with.
 */
export async function putPackage(
  transaction: RowTransaction,
  pinned: AttemptPackage,
): Promise<void> {
  const keep = async (store: 'pins' | 'rubrics', key: string, value: unknown) => {
    if ((await transaction.get(store, key)) === undefined) await transaction.put(store, key, value);
  };
  await keep('pins', pinned.revision, pinned.scenario);
  await keep('rubrics', pinned.rubricRevision, pinned.rubric);
}

/** Removes scenarios and rubrics that no attempt is pinned to any more. */
export async function removeUnusedPackages(transaction: RowTransaction): Promise<void> {
  const used = { pins: new Set<unknown>(), rubrics: new Set<unknown>() };
  for (const { value } of await transaction.all('heads')) {
    // A damaged head may still name its revisions, and its steps may yet be rescued.
    if (!isFields(value) || !isFields(value.head)) continue;
    used.pins.add(value.head.revision);
    used.rubrics.add(value.head.rubric);
  }
  for (const store of ['pins', 'rubrics'] as const) {
    for (const { key } of await transaction.all(store)) {
      if (!used[store].has(key)) await transaction.remove(store, key);
    }
  }
}
