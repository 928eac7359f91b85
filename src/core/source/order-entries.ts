import type { z } from 'zod';
import type { LayoutEntry } from './layout.ts';
import { isLineShape, keysOf } from './schema-at.ts';
import { speakerKeyOf } from './speaker-key.ts';

/**
 * The entries of a map in the order of its schema; unknown keys keep their order at the end. The
 * speaker of a line comes first. Ids (of beats, choices …) stay where the author put them.
 */
export function orderEntries(
  entries: readonly LayoutEntry[],
  schemas: readonly z.core.$ZodTypes[],
): LayoutEntry[] {
  const known = keysOf(schemas);
  const isLine = schemas.some(
    ({ _zod: { def } }) => def.type === 'object' && isLineShape(def.shape),
  );
  const speaker = isLine ? speakerKeyOf(entries.map((it) => it.key ?? '')) : undefined;
  const rank = new Map(known.map((key, at) => [key, at]));
  if (speaker !== undefined) rank.set(speaker, -1);
  const rankOf = (entry: LayoutEntry) => rank.get(entry.key ?? '') ?? known.length;
  return [...entries].sort((a, b) => rankOf(a) - rankOf(b));
}
