import type { z } from 'zod';
import type { SourcePath } from './source-tree.ts';

type Schema = z.core.$ZodType;

/** What may stand at one place, with wrappers (optional, default, preprocess, union, lazy) taken off. */
export function alternativesOf(schema: Schema): z.core.$ZodTypes[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'catch':
    case 'readonly':
      return alternativesOf(def.innerType);
    case 'pipe':
      return alternativesOf(def.out);
    case 'lazy':
      // The getter would make all of it anew.
      return alternativesOf((schema as z.core.$ZodLazy)._zod.innerType);
    case 'union':
      return def.options.flatMap((it) => alternativesOf(it));
    default:
      return [schema as z.core.$ZodTypes];
  }
}

/** The schemas of a part of a map or list: of the key `step`, or of the item at `step`. */
export function partsOf(schema: Schema, step: PropertyKey): Schema[] {
  return alternativesOf(schema).flatMap((it): Schema[] => {
    const { def } = it._zod;
    if (def.type === 'object') return partOfObject(def.shape, String(step));
    if (def.type === 'record') return [def.valueType];
    return def.type === 'array' ? [def.element] : [];
  });
}

/** A line's speaker is any key that is no other part of the line. */
function partOfObject(shape: z.core.$ZodLooseShape, step: string): Schema[] {
  if (Object.hasOwn(shape, step)) return [shape[step] as Schema];
  return isLineShape(shape) ? [shape.says as Schema] : [];
}

/** Whether this is the shape of a line, whose speaker stands as a key. */
export function isLineShape(shape: z.core.$ZodLooseShape): boolean {
  return Object.hasOwn(shape, 'speaker') && Object.hasOwn(shape, 'says');
}

/** Everything that may stand at a path, most likely first; empty if the path leads nowhere. */
export function schemasAt(schema: Schema, path: SourcePath): z.core.$ZodTypes[] {
  let here: Schema[] = [schema];
  for (const step of path) here = here.flatMap((it) => partsOf(it, step));
  return here.flatMap((it) => alternativesOf(it));
}

/** The keys an author may write in a map, in the order of the schema. */
export function keysOf(schemas: readonly z.core.$ZodTypes[]): string[] {
  const keys = schemas.flatMap(({ _zod: { def } }) =>
    def.type === 'object' ? Object.keys(def.shape) : [],
  );
  return [...new Set(keys)];
}
