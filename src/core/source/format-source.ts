import { type Diagnostic, isAnyError } from '#core/basics/diagnostic.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { schemaOf } from './file-kinds.ts';
import { layoutOf } from './layout-of.ts';
import { parseSource } from './parse-source.ts';
import { type SourceLimits, sourceLimits } from './source-limits.ts';
import type { SourceTree } from './source-tree.ts';
import { writeLayout } from './write-layout.ts';

/**
 * The canonical text of a scenario, rubric, law or walkthrough file: same data, same comments, one
 * spelling; formatting it again changes nothing. Fails with diagnostics if the text is not YAML.
 */
export function formatSource(
  text: string,
  limits: SourceLimits = sourceLimits,
): Result<string, Diagnostic[]> {
  const parsed = parseSource(text, limits);
  if (!parsed.ok) return fail(parsed.error);
  const { tree, diagnostics } = parsed.value;
  if (isAnyError(diagnostics)) return fail(diagnostics);
  return ok(formatTree(tree));
}

/** A tree never changes: its revision and its format are asked for apart, and written once. */
const written = new WeakMap<SourceTree, string>();

/** The canonical text of a file that has been parsed already, without an error. */
export function formatTree(tree: SourceTree): string {
  const known = written.get(tree);
  if (known !== undefined) return known;
  const text = writeLayout(layoutOf(tree), schemaOf(tree.data));
  written.set(tree, text);
  return text;
}
