import type { z } from 'zod';
import type { LayoutCollection, LayoutEntry } from './layout.ts';
import { orderEntries } from './order-entries.ts';
import { isBlockText } from './quote-text.ts';
import { partSchemas } from './write-flow.ts';

/**
 * Puts keys in order and every comment at a place where it can be written and will be found again:
 * a block of text has no line end for a comment, an item's hyphen no room for one.
 */
export function settleLayout(
  collection: LayoutCollection,
  schemas: readonly z.core.$ZodTypes[],
): void {
  const isMap = collection.kind === 'map';
  if (isMap) collection.entries = orderEntries(collection.entries, schemas);
  for (const entry of collection.entries) {
    const { value } = entry;
    if (value.kind !== 'scalar') {
      settleLayout(value, partSchemas(schemas, isMap ? (entry.key ?? '') : 0));
      leadLess(value, entry);
    }
    moveTrailing(entry);
  }
}

/** Nothing stands between a key or hyphen and its first entry but, below a key, comments. */
function leadLess(collection: LayoutCollection, owner: LayoutEntry): void {
  const [first] = collection.entries;
  if (first === undefined) return;
  const [comment] = first.before;
  if (comment === undefined) first.blank = false;
  if (comment === undefined || owner.key !== undefined) {
    if (comment !== undefined) comment.blank = false;
    return;
  }
  comment.blank = owner.blank;
  owner.before.push(...first.before.splice(0));
  owner.blank = first.blank;
  first.blank = false;
}

function moveTrailing(entry: LayoutEntry): void {
  const { key, value, trailing } = entry;
  const isMoved = value.kind === 'scalar' ? isBlockText(value.text) : key === undefined;
  if (trailing === undefined || !isMoved) return;
  entry.before.push({ text: trailing, blank: entry.blank });
  entry.trailing = undefined;
  entry.blank = false;
}
