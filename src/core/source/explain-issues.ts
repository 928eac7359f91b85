import type { z } from 'zod';
import { explainIssue } from './explain-issue.ts';
import { explainKeys } from './explain-keys.ts';
import type { Mistake } from './mistake.ts';
import type { SourcePath, SourceTree } from './source-tree.ts';
import { unwrapIssue } from './unwrap-issue.ts';

/** Far more than anybody is shown, so that sorting by place still finds the first ones. */
const mostIssues = 1000;

/** Schema issues in a trainer's words, at the nearest place the file has, one at a place. */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  tree: SourceTree,
  schema: z.core.$ZodType,
): Mistake[] {
  const all = withoutFollowers(issues.slice(0, mostIssues).flatMap(unwrapIssue));
  const keyed = new Map<string, z.core.$ZodIssue[]>();
  const mistakes: Mistake[] = [];
  for (const issue of all) {
    const map = mapOfKeyIssue(issue, tree);
    if (map === undefined) {
      mistakes.push(explainIssue(issue, tree, schema));
      continue;
    }
    const id = JSON.stringify(map);
    keyed.set(id, [...(keyed.get(id) ?? []), issue]);
  }
  for (const group of keyed.values()) {
    const path = mapOfKeyIssue(group[0]!, tree) ?? [];
    mistakes.push(...explainKeys(path, group, tree, schema));
  }
  return mistakes;
}

/** A misspelt key also breaks rules such as "one key of these": only the key is reported. */
function withoutFollowers(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const isUnknown = (it: z.core.$ZodIssue) => it.code === 'unrecognized_keys';
  const misspelt = new Set(issues.filter(isUnknown).map((it) => JSON.stringify(it.path)));
  return issues.filter((it) => it.code !== 'custom' || !misspelt.has(JSON.stringify(it.path)));
}

/** The path of the map that lacks a key or has one too many; undefined for every other issue. */
function mapOfKeyIssue(issue: z.core.$ZodIssue, tree: SourceTree): SourcePath | undefined {
  if (issue.code === 'unrecognized_keys') return issue.path;
  if (issue.path.length === 0 || tree.has(issue.path)) return undefined;
  const isType = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  const map = issue.path.slice(0, -1);
  return (isType || issue.code === 'invalid_union') && tree.has(map) ? map : undefined;
}
