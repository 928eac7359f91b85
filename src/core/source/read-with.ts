import type { z } from 'zod';
import { type Diagnostic, isAnyError } from '#core/basics/diagnostic.ts';
import { decodeSource } from './decode-source.ts';
import { explainIssues } from './explain-issues.ts';
import { diagnosticsOf, type Mistake } from './mistake.ts';
import { parseSource } from './parse-source.ts';
import { type SourceLimits, sourceLimits } from './source-limits.ts';
import type { SourceTree } from './source-tree.ts';

/** What came of reading one file: the value is there exactly if no diagnostic is an error. */
export interface ReadSource<Value> {
  value?: Value;
  diagnostics: Diagnostic[];
  /** Where everything stands; there as soon as the text is YAML. */
  tree?: SourceTree;
}

/** What one kind of file asks for. */
export interface FileKind<Value> {
  schema: z.ZodType<Value>;
  /** Before the schema: a mistake here makes the schema's answers pointless. */
  checkTree?: (tree: SourceTree, limits: SourceLimits) => Mistake[];
  /** What no schema can say, such as names that must differ across the file. */
  checkValue?: (value: Value, tree: SourceTree) => Mistake[];
}

/** Reads text, or bytes as they lay on a disk, by a schema; every issue becomes a diagnostic. */
export function readWith<Value>(
  kind: FileKind<Value>,
  source: string | Uint8Array,
  limits: SourceLimits = sourceLimits,
): ReadSource<Value> {
  const decoded = typeof source === 'string' ? undefined : decodeSource(source, limits);
  if (decoded?.ok === false) return { diagnostics: decoded.error };
  const parsed = parseSource(decoded?.value ?? (source as string), limits);
  if (!parsed.ok) return { diagnostics: parsed.error };
  const { tree, diagnostics: soFar } = parsed.value;
  const checked = check(kind, tree, limits);
  const diagnostics = [...soFar, ...diagnosticsOf(checked.mistakes, tree.lines, limits.diagnostics)]
    .sort((a, b) => a.range.start.offset - b.range.start.offset)
    .slice(0, limits.diagnostics);
  if (checked.value === undefined || isAnyError(diagnostics)) return { diagnostics, tree };
  return { value: checked.value, diagnostics, tree };
}

function check<Value>(
  kind: FileKind<Value>,
  tree: SourceTree,
  limits: SourceLimits,
): { value?: Value; mistakes: Mistake[] } {
  const first = kind.checkTree?.(tree, limits) ?? [];
  if (first.length > 0) return { mistakes: first };
  const read = kind.schema.safeParse(tree.data);
  if (!read.success) return { mistakes: explainIssues(read.error.issues, tree, kind.schema) };
  return { value: read.data, mistakes: kind.checkValue?.(read.data, tree) ?? [] };
}
