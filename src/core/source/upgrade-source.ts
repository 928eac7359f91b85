import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { checkFormat } from './check-format.ts';
import { editSource, type SourceEdit } from './edit-source.ts';
import { type FormatName, formatOf, formats, isFormatName } from './file-kinds.ts';
import { diagnosticsOf } from './mistake.ts';
import { parseSource } from './parse-source.ts';
import { type SourceLimits, sourceLimits } from './source-limits.ts';
import type { SourceTree } from './source-tree.ts';

/** One numbered step: the edits that lift a file from version `from` to the next. */
export interface Upgrade {
  format: FormatName;
  from: number;
  edits: (tree: SourceTree) => SourceEdit[];
}

/** Every step there is; a version once released is never changed. */
export const upgrades: readonly Upgrade[] = [];

/**
 * The text in the version this program reads, and the version it had. A text that is current comes
 * back untouched; a newer, unknown or other kind of file fails with a diagnostic.
 */
export function upgradeSource(
  text: string,
  wanted: FormatName,
  steps: readonly Upgrade[] = upgrades,
  limits: SourceLimits = sourceLimits,
): Result<{ text: string; from: number }, Diagnostic[]> {
  const parsed = parseSource(text, limits);
  if (!parsed.ok) return fail(parsed.error);
  const { tree } = parsed.value;
  const found = formatOf(tree.data);
  const from = found?.version ?? 0;
  if (isFormatName(found?.name) && found.name === wanted && from === formats[wanted].version) {
    return ok({ text, from });
  }
  const step = steps.find((it) => it.format === found?.name && it.from === from);
  if (found?.name !== wanted || step === undefined) {
    return fail(diagnosticsOf(checkFormat(tree, wanted), tree.lines, limits.diagnostics));
  }
  const version: SourceEdit = { kind: 'set', path: ['format'], value: `${wanted}/${from + 1}` };
  const edited = editSource(text, [...step.edits(tree), version], limits);
  if (!edited.ok) {
    if (edited.error.kind === 'unreadable') return fail(edited.error.diagnostics);
    throw new Error(`upgrade ${wanted}/${from}: ${edited.error.kind} at edit ${edited.error.edit}`);
  }
  const lifted = upgradeSource(edited.value, wanted, steps, limits);
  return lifted.ok ? ok({ text: lifted.value.text, from }) : lifted;
}
