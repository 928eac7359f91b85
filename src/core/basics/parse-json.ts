import { type JsonFault, type JsonOffsets, JsonReader, JsonRefused } from './json-reader.ts';
import { fail, ok, type Result } from './result.ts';

/** A place in a text, counted from 1 as editors count. */
export interface Place {
  line: number;
  column: number;
}

/** Why and where a text is not acceptable JSON. */
export interface JsonFailure {
  fault: JsonFault;
  place: Place;
}

/** JSON that was read, with the place of every value. */
export interface ParsedJson {
  value: unknown;
  /** The place of what this path names, or of its nearest parent that exists. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/**
 * Reads JSON as the browser does, but refuses what it lets through in silence (double keys,
 * `__proto__`, numbers beyond range, lone surrogates, bottomless nesting) and knows where every
 * value stood: browsers differ in whether they say where JSON is broken.
 */
export function parseJson(text: string): Result<ParsedJson, JsonFailure> {
  const reader = new JsonReader(text);
  try {
    const value = reader.document();
    const placeOf = (path: readonly PropertyKey[]) =>
      placeAt(text, offsetOf(path, value, reader.offsets));
    return ok({ value, placeOf });
  } catch (error) {
    if (!(error instanceof JsonRefused)) throw error;
    return fail({ fault: error.fault, place: placeAt(text, error.offset) });
  }
}

function offsetOf(path: readonly PropertyKey[], root: unknown, offsets: JsonOffsets): number {
  let value = root;
  let offset = 0;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break;
    const here = offsets.get(value)?.get(String(key));
    if (here === undefined) break;
    offset = here;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return offset;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
