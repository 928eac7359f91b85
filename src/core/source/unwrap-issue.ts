import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * The issues an author can act on. Of a union only the branch that was meant is kept: the one
 * whose kind fits the value and that got deepest; if none fits, the union's own issue stays.
 */
export function unwrapIssue(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors
    .map((branch) => branch.flatMap((it) => unwrapIssue(it)))
    .filter((branch) => branch.length > 0 && !branch.some(isOtherKind));
  const [best] = branches.sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length);
  if (best === undefined) return [issue];
  return best.map((it) => ({ ...it, path: [...issue.path, ...it.path] }));
}

/** This branch wanted a map where a text stands, or the like. */
function isOtherKind(issue: Issue): boolean {
  return (
    issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_union')
  );
}

function depthOf(branch: readonly Issue[]): number {
  return Math.max(...branch.map((it) => it.path.length));
}
