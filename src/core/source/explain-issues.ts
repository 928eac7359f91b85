import type { z } from 'zod';
import type { Mistake } from './mistake.ts';
import type { SourceTree } from './source-tree.ts';

/** Schema issues in a trainer's words, at the nearest place the file has. */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  tree: SourceTree,
  most: number,
): Mistake[] {
  return issues.slice(0, most).map((issue) => {
    const range = tree.rangeOf(issue.path, 'key');
    return {
      code: issue.code.replaceAll('_', '-'),
      start: range.start.offset,
      end: range.end.offset,
      message: { en: issue.message, zh: issue.message },
    };
  });
}
