import { type Diagnostic, isAnyError } from '#core/basics/diagnostic.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { schemaOf } from './file-kinds.ts';
import { bareEntry, type LayoutCollection, type LayoutEntry, type LayoutValue } from './layout.ts';
import { type EditValue, layoutFromData } from './layout-from-data.ts';
import { layoutOf } from './layout-of.ts';
import { parseSource } from './parse-source.ts';
import { type SourceLimits, sourceLimits } from './source-limits.ts';
import type { SourcePath } from './source-tree.ts';
import { writeLayout } from './write-layout.ts';

/** One change of a file; paths are those of the file as written (a line's speaker is its key). */
export type SourceEdit =
  /** Replaces a value, or adds it: maps on the way are made, a list grows by one at its end. */
  | { kind: 'set'; path: SourcePath; value: EditValue }
  /** Puts a new item before the one at the last step of the path. */
  | { kind: 'insert'; path: SourcePath; value: EditValue }
  /** Takes an entry out, with the comments before it and at its end. */
  | { kind: 'delete'; path: SourcePath }
  /** Gives a key another name; its place, value and comments stay. */
  | { kind: 'rename'; path: SourcePath; name: string }
  /** Moves an entry within its map or list so that it stands at `to`, counted from 0. */
  | { kind: 'move'; path: SourcePath; to: number };

/** Why an edit could not be made; `edit` counts from 0. */
export type EditFailure =
  | { kind: 'unreadable'; diagnostics: Diagnostic[] }
  | { kind: 'no-such-place' | 'name-taken'; edit: number };

/**
 * Applies edits one after the other and gives the canonical text of the outcome. Everything the
 * edits do not touch, comments included, stays; on a canonical text only the edited lines differ.
 */
export function editSource(
  text: string,
  edits: readonly SourceEdit[],
  limits: SourceLimits = sourceLimits,
): Result<string, EditFailure> {
  const parsed = parseSource(text, limits);
  if (!parsed.ok) return fail({ kind: 'unreadable', diagnostics: parsed.error });
  const { tree, diagnostics } = parsed.value;
  if (isAnyError(diagnostics)) return fail({ kind: 'unreadable', diagnostics });
  const layout = layoutOf(tree);
  for (const [at, edit] of edits.entries()) {
    const failure = apply(layout.root, edit);
    if (failure !== undefined) return fail({ kind: failure, edit: at });
  }
  return ok(writeLayout(layout, schemaOf(tree.data)));
}

type Failure = 'no-such-place' | 'name-taken' | undefined;

function apply(root: LayoutCollection, edit: SourceEdit): Failure {
  const step = edit.path.at(-1);
  const owner = ownerOf(root, edit.path.slice(0, -1), edit.kind === 'set');
  if (step === undefined || owner === undefined) return 'no-such-place';
  const at = indexOf(owner, step);
  if (edit.kind === 'set') return set(owner, step, at, layoutFromData(edit.value));
  const entry = owner.entries[at];
  if (edit.kind === 'insert') {
    if (owner.kind !== 'list' || !isPosition(step, owner.entries.length)) return 'no-such-place';
    owner.entries.splice(step, 0, bareEntry(undefined, layoutFromData(edit.value)));
    return undefined;
  }
  if (entry === undefined) return 'no-such-place';
  if (edit.kind === 'rename') return rename(owner, entry, edit.name);
  if (edit.kind === 'move' && !isPosition(edit.to, owner.entries.length - 1))
    return 'no-such-place';
  owner.entries.splice(at, 1);
  if (edit.kind === 'move') owner.entries.splice(edit.to, 0, entry);
  return undefined;
}

function set(owner: LayoutCollection, step: PropertyKey, at: number, value: LayoutValue): Failure {
  const entry = owner.entries[at];
  if (entry !== undefined) entry.value = value;
  else if (owner.kind === 'map') owner.entries.push(bareEntry(String(step), value));
  else if (step === owner.entries.length) owner.entries.push(bareEntry(undefined, value));
  else return 'no-such-place';
  return undefined;
}

function rename(owner: LayoutCollection, entry: LayoutEntry, name: string): Failure {
  if (owner.kind !== 'map') return 'no-such-place';
  if (owner.entries.some((it) => it !== entry && it.key === name)) return 'name-taken';
  entry.key = name;
  return undefined;
}

/** The map or list that holds the last step; `isMade` makes missing maps on the way. */
function ownerOf(
  root: LayoutCollection,
  path: SourcePath,
  isMade: boolean,
): LayoutCollection | undefined {
  let owner = root;
  for (const step of path) {
    let value = owner.entries[indexOf(owner, step)]?.value;
    if (value === undefined && isMade && owner.kind === 'map') {
      value = { kind: 'map', entries: [], tail: [] };
      owner.entries.push(bareEntry(String(step), value));
    }
    if (value === undefined || value.kind === 'scalar') return undefined;
    owner = value;
  }
  return owner;
}

function indexOf(owner: LayoutCollection, step: PropertyKey): number {
  if (owner.kind === 'list') return isPosition(step, owner.entries.length) ? step : -1;
  return owner.entries.findIndex((it) => it.key === String(step));
}

function isPosition(step: PropertyKey, most: number): step is number {
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= most;
}
