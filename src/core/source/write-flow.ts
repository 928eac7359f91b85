import type { z } from 'zod';
import type { LayoutCollection, LayoutEntry, LayoutValue } from './layout.ts';
import { isPlainWord, quoteText } from './quote-text.ts';
import { alternativesOf, partsOf } from './schema-at.ts';
import { isIdSchema } from './schema-facts.ts';

type Schemas = readonly z.core.$ZodTypes[];

/** Key as it stands before its colon. */
export function writeKey(key: string): string {
  return /^[\w][\w./-]*$/.test(key) ? key : quoteText(key);
}

/** What may stand at a part of something described by `schemas`. */
export function partSchemas(schemas: Schemas, step: PropertyKey): z.core.$ZodTypes[] {
  return schemas.flatMap((it) => partsOf(it, step)).flatMap((it) => alternativesOf(it));
}

/** A scalar on one line: texts in quotes; ids, numbers, names and true or false without. */
export function writeScalar(text: string, schemas: Schemas): string {
  return isText(schemas) || !isPlainWord(text) ? quoteText(text) : text;
}

/** Whether words for people stand here: free text, not an id and not a name from a list. */
function isText(schemas: Schemas): boolean {
  const strings = schemas.filter(({ _zod: { def } }) => def.type === 'string');
  const isFree = strings.some((it) => !isIdSchema(it) && (it._zod.def.checks ?? []).length > 0);
  return (
    isFree && schemas.every(({ _zod: { def } }) => def.type === 'string' || def.type === 'object')
  );
}

/** A value on one line: `{en: "…", zh: "…"}`, `[a, b]`, `"…"`. */
export function writeFlow(value: LayoutValue, schemas: Schemas): string {
  if (value.kind === 'scalar') return writeScalar(value.text, schemas);
  if (value.kind === 'list') {
    const item = partSchemas(schemas, 0);
    return `[${value.entries.map((it) => writeFlow(it.value, item)).join(', ')}]`;
  }
  const parts = value.entries.map((it) => {
    const key = it.key ?? '';
    return `${writeKey(key)}: ${writeFlow(it.value, partSchemas(schemas, key))}`;
  });
  return `{${parts.join(', ')}}`;
}

/**
 * Whether a value may stand on one line if it is short: no comments, no breaks in texts, and
 * either one text in its languages or nothing but words that need no quotes.
 */
export function mayFlow(value: LayoutValue, schemas: Schemas): boolean {
  if (value.kind === 'scalar' || value.entries.length === 0) return !hasComment(value);
  if (hasComment(value)) return false;
  if (value.kind === 'list') return value.entries.every((it) => isSmallItem(it, schemas));
  return isTextMap(value) || isBare(value, schemas);
}

function isTextMap(map: LayoutCollection): boolean {
  return (
    map.entries.some((it) => it.key === 'en' || it.key === 'zh') &&
    map.entries.every(
      ({ key, value }) =>
        value.kind === 'scalar' &&
        !value.text.includes('\n') &&
        (key === 'en' || key === 'zh' || key === 'face'),
    )
  );
}

/** Items of one word, or of one key and one word. */
function isSmallItem({ value }: LayoutEntry, schemas: Schemas): boolean {
  if (value.kind === 'scalar') return !value.text.includes('\n') && value.text.length < 60;
  const [only, more] = value.entries;
  if (value.kind === 'list' || only === undefined || more !== undefined) return false;
  return only.value.kind === 'scalar' && isBare(value, partSchemas(schemas, 0));
}

/** Nothing in it needs quotes. */
function isBare(value: LayoutValue, schemas: Schemas): boolean {
  if (value.kind === 'scalar') return !writeScalar(value.text, schemas).startsWith('"');
  return value.entries.every((it) => isBare(it.value, partSchemas(schemas, it.key ?? 0)));
}

function hasComment(value: LayoutValue): boolean {
  if (value.kind === 'scalar') return false;
  return (
    value.tail.length > 0 ||
    value.entries.some(
      (it) => it.before.length > 0 || it.trailing !== undefined || hasComment(it.value),
    )
  );
}
