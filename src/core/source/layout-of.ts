import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { commentsOf, isAfterBlankLine, type SourceComment } from './comments-of.ts';
import type {
  Layout,
  LayoutCollection,
  LayoutComment,
  LayoutEntry,
  LayoutValue,
} from './layout.ts';
import type { SourceTree } from './source-tree.ts';

/** Works through a text from top to bottom, handing every comment to exactly one entry. */
interface Cursor {
  text: string;
  comments: readonly SourceComment[];
  next: number;
  /** End of the last comment handed out. */
  takenTo: number;
}

/** The layout of a tree whose document has no errors. Comments keep their order and their words. */
export function layoutOf(tree: SourceTree): Layout {
  const cursor: Cursor = { text: tree.text, comments: commentsOf(tree.text), next: 0, takenTo: 0 };
  const contents = tree.document.contents as YAMLMap | YAMLSeq;
  const root = collectionOf(contents, 0, cursor);
  root.tail.push(...takeUntil(cursor, Number.POSITIVE_INFINITY));
  const [first] = root.entries;
  if (first === undefined) return { head: [], isHeadApart: false, root };
  const head = first.before.splice(0);
  const isHeadApart = head.length > 0 && first.blank;
  first.blank = false;
  return { head, isHeadApart, root };
}

/** `column` is where the owner of the collection stands; a collection further in owns its last comments. */
function collectionOf(node: YAMLMap | YAMLSeq, owner: number, cursor: Cursor): LayoutCollection {
  const column = columnOf(cursor.text, startOf(node));
  const entries = isMap(node)
    ? (node.items as Pair[]).map((it) => pairEntry(it, column, cursor))
    : node.items.map((it) => entryOf(undefined, it, startOf(it), column, cursor));
  const isOwnBlock = node.flow !== true && column > owner;
  const tail = node.flow ? takeUntil(cursor, endOf(node)) : [];
  if (isOwnBlock) tail.push(...takeTail(cursor, column, endOf(lastNodeOf(node))));
  return { kind: isMap(node) ? 'map' : 'list', entries, tail };
}

function lastNodeOf(node: YAMLMap | YAMLSeq): unknown {
  const last = node.items.at(-1) as Pair | undefined;
  return isMap(node) ? (last?.value ?? last?.key) : last;
}

function pairEntry(pair: Pair, column: number, cursor: Cursor): LayoutEntry {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  return entryOf(key, pair.value, startOf(pair.key), column, cursor);
}

function entryOf(
  key: string | undefined,
  node: unknown,
  start: number,
  column: number,
  cursor: Cursor,
): LayoutEntry {
  const before = takeUntil(cursor, start);
  // An item's own hyphen, not its contents, tells where the item begins.
  const blank = isAfterBlankLine(
    cursor.text,
    key === undefined ? hyphenBefore(cursor.text, start) : start,
  );
  if (!isMap(node) && !isSeq(node)) {
    const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
    const end = isScalar(node) ? endOf(node) : start;
    before.push(...takeUntil(cursor, end));
    // A block of text ends at the start of the next line, where another entry begins.
    const isBlock = cursor.text[end - 1] === '\n';
    const trailing = isBlock ? undefined : takeTrailing(cursor, end);
    return { key, value: { kind: 'scalar', text }, before, trailing, blank };
  }
  const opening = key === undefined ? undefined : takeTrailing(cursor, start);
  const value: LayoutValue = collectionOf(node, column, cursor);
  const closing = node.flow ? takeTrailing(cursor, endOf(node)) : undefined;
  const trailing = opening ?? closing;
  if (opening !== undefined && closing !== undefined) before.push({ text: closing, blank: false });
  if (value.entries.length === 0) before.push(...value.tail.splice(0));
  return { key, value, before, trailing, blank };
}

function takeUntil(cursor: Cursor, offset: number): LayoutComment[] {
  const taken: LayoutComment[] = [];
  for (let it = cursor.comments[cursor.next]; it !== undefined && it.offset < offset; ) {
    taken.push(take(cursor, it));
    it = cursor.comments[cursor.next];
  }
  return taken;
}

/** Comments that follow the last entry of a block and stand at least as far in. */
function takeTail(cursor: Cursor, column: number, lastEnd: number): LayoutComment[] {
  const taken: LayoutComment[] = [];
  let it = cursor.comments[cursor.next];
  while (it?.ownLine && it.column >= column) {
    const between = cursor.text.slice(Math.max(lastEnd, cursor.takenTo), it.offset);
    if (between.trim() !== '') break;
    taken.push(take(cursor, it));
    it = cursor.comments[cursor.next];
  }
  return taken;
}

function take(cursor: Cursor, comment: SourceComment): LayoutComment {
  cursor.next++;
  cursor.takenTo = comment.offset + comment.text.length;
  return { text: comment.text, blank: comment.blank };
}

function takeTrailing(cursor: Cursor, offset: number): string | undefined {
  const comment = cursor.comments[cursor.next];
  if (comment === undefined || comment.ownLine || comment.offset < offset) return undefined;
  const between = cursor.text.slice(offset, comment.offset);
  if (between.includes('\n')) return undefined;
  return take(cursor, comment).text;
}

function hyphenBefore(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return /^[\s-]*$/.test(text.slice(line, start)) ? line : start;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function startOf(node: unknown): number {
  return (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;
}

function endOf(node: unknown): number {
  return (node as { range?: [number, number, number] | null } | null)?.range?.[1] ?? 0;
}
