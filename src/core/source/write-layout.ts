import type { z } from 'zod';
import type { Layout, LayoutCollection, LayoutComment, LayoutEntry } from './layout.ts';
import { foldQuoted, isBlockText, lineWidth, quoteText, widthOf } from './quote-text.ts';
import { alternativesOf } from './schema-at.ts';
import { settleLayout } from './settle-layout.ts';
import { mayFlow, partSchemas, writeFlow, writeKey } from './write-flow.ts';

type Schemas = readonly z.core.$ZodTypes[];

/** The canonical text of a layout: two spaces a level, keys in the order of the schema, LF. */
export function writeLayout(layout: Layout, schema: z.core.$ZodType | undefined): string {
  const lines: string[] = [];
  const schemas = schema === undefined ? [] : alternativesOf(schema);
  settleLayout(layout.root, schemas);
  writeComments(layout.head, '', lines);
  if (layout.isHeadApart) pushBlank(lines);
  writeCollection(layout.root, schemas, '', lines, true);
  return `${lines.join('\n')}\n`;
}

function writeCollection(
  collection: LayoutCollection,
  schemas: Schemas,
  indent: string,
  lines: string[],
  isRoot = false,
): void {
  if (collection.entries.length === 0)
    lines.push(collection.kind === 'map' ? `${indent}{}` : `${indent}[]`);
  const isMap = collection.kind === 'map';
  for (const [at, entry] of collection.entries.entries()) {
    const { before, blank } = entry;
    writeComments(before, indent, lines, at === 0);
    if (blank && (at > 0 || before.length > 0)) pushBlank(lines);
    const child = partSchemas(schemas, isMap ? (entry.key ?? '') : 0);
    if (isMap) writePair(entry, child, indent, lines, isRoot);
    else writeItem(entry, child, indent, lines);
  }
  writeComments(collection.tail, indent, lines);
}

function trailingOf({ trailing }: LayoutEntry): string {
  return trailing === undefined ? '' : ` ${trailing}`;
}

function writePair(
  entry: LayoutEntry,
  schemas: Schemas,
  indent: string,
  lines: string[],
  isRoot: boolean,
): void {
  const start = `${indent}${writeKey(entry.key ?? '')}:`;
  const { value } = entry;
  if (value.kind === 'scalar') {
    lines.push(...scalarLines(value.text, start, indent, schemas, trailingOf(entry)));
    return;
  }
  const isSection =
    isRoot && value.kind === 'map' && value.entries.length > 0 && !isTextPair(value);
  const flow = isSection ? undefined : flowOf(entry, schemas, start);
  if (flow !== undefined) lines.push(`${start} ${flow}${trailingOf(entry)}`);
  else {
    lines.push(`${start}${trailingOf(entry)}`);
    writeCollection(value, schemas, `${indent}  `, lines);
  }
}

/** The title of a file may stand on one line; its sections never do. */
function isTextPair(value: LayoutCollection): boolean {
  return value.entries.some((it) => it.key === 'en' || it.key === 'zh');
}

function writeItem(entry: LayoutEntry, schemas: Schemas, indent: string, lines: string[]): void {
  const { value } = entry;
  if (value.kind === 'scalar') {
    lines.push(...scalarLines(value.text, `${indent}-`, indent, schemas, trailingOf(entry)));
    return;
  }
  const flow = flowOf(entry, schemas, `${indent}-`);
  if (flow !== undefined) {
    lines.push(`${indent}- ${flow}`);
    return;
  }
  const inner: string[] = [];
  writeCollection(value, schemas, `${indent}  `, inner);
  lines.push(`${indent}- ${(inner[0] ?? '').trimStart()}`, ...inner.slice(1));
}

function flowOf(entry: LayoutEntry, schemas: Schemas, start: string): string | undefined {
  if (!mayFlow(entry.value, schemas)) return undefined;
  const flow = writeFlow(entry.value, schemas);
  const isEmpty = flow.length === 2;
  return isEmpty || widthOf(start) + 1 + widthOf(flow) <= lineWidth ? flow : undefined;
}

function scalarLines(
  text: string,
  start: string,
  indent: string,
  schemas: Schemas,
  trailing: string,
): string[] {
  if (isBlockText(text)) {
    const isEnded = text.endsWith('\n');
    const body = (isEnded ? text.slice(0, -1) : text).split('\n');
    return [
      `${start} |${isEnded ? '' : '-'}`,
      ...body.map((it) => (it === '' ? '' : `${indent}  ${it}`)),
    ];
  }
  const written = writeFlow({ kind: 'scalar', text }, schemas);
  if (!written.startsWith('"')) return [`${start} ${written}${trailing}`];
  const folded = foldQuoted(quoteText(text), `${indent}  `, widthOf(start) + 1);
  return folded.map(
    (it, at) => `${at === 0 ? `${start} ` : ''}${it}${at === folded.length - 1 ? trailing : ''}`,
  );
}

function writeComments(
  comments: readonly LayoutComment[],
  indent: string,
  lines: string[],
  isFirst = false,
): void {
  for (const [at, comment] of comments.entries()) {
    if (comment.blank && !(isFirst && at === 0)) pushBlank(lines);
    lines.push(`${indent}${comment.text}`);
  }
}

function pushBlank(lines: string[]): void {
  if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
}
