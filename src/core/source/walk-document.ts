import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { checkCharacters } from './check-characters.ts';
import { forbiddenNames } from './forbidden-names.ts';
import type { Mistake } from './mistake.ts';
import type { SourceLimits } from './source-limits.ts';
import { tooDeepMistake } from './token-mistakes.ts';
import {
  duplicateKeyMistake,
  forbiddenNameMistake,
  keyShapeMistake,
  mergeKeyMistake,
} from './walk-mistakes.ts';

/** A document as plain data: every scalar is text, every map has no prototype. */
export type SourceData = string | SourceData[] | { [key: string]: SourceData };

/** The plain data of a document and what is wrong with its keys and depth. */
export function walkDocument(
  document: Document,
  limits: SourceLimits,
): { data: SourceData; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const data = read(document.contents, 0, { limits, mistakes });
  return { data, mistakes };
}

interface Walk {
  limits: SourceLimits;
  mistakes: Mistake[];
}

function read(node: unknown, depth: number, walk: Walk): SourceData {
  if (isScalar(node)) return readScalar(node, walk);
  if (!isMap(node) && !isSeq(node)) return '';
  if (depth >= walk.limits.depth) {
    const [start] = placeOf(node);
    walk.mistakes.push(tooDeepMistake(start, start + 1, walk.limits.depth));
    return '';
  }
  return isMap(node) ? readMap(node, depth + 1, walk) : readList(node, depth + 1, walk);
}

function readScalar(node: Scalar, walk: Walk): string {
  const value = typeof node.value === 'string' ? node.value : '';
  if (forbiddenNames.has(value)) walk.mistakes.push(forbiddenNameMistake(placeOf(node), value));
  if (node.type === 'QUOTE_DOUBLE') walk.mistakes.push(...escapedTroubles(node, value, walk));
  return value;
}

/** Escapes such as `\u202e` could bring in what the text itself may not hold. */
function escapedTroubles(node: Scalar, value: string, { limits }: Walk): Mistake[] {
  const [start, end] = placeOf(node);
  const isVerbatim = end - start - 2 === value.length;
  if (isVerbatim) return [];
  return checkCharacters(value, limits.diagnostics).map((it) => ({ ...it, start, end }));
}

function readList(list: YAMLSeq, depth: number, walk: Walk): SourceData[] {
  return list.items.map((item) => read(item, depth, walk));
}

function readMap(map: YAMLMap, depth: number, walk: Walk): SourceData {
  const data: { [key: string]: SourceData } = Object.create(null);
  const firsts = new Map<string, unknown>();
  for (const pair of map.items as Pair[]) {
    const key = readKey(pair, map, walk);
    if (key === undefined) continue;
    const unique = normalized(key);
    if (firsts.has(unique)) {
      walk.mistakes.push(
        duplicateKeyMistake(placeOf(pair.key), key, placeOf(firsts.get(unique))[0]),
      );
      continue;
    }
    firsts.set(unique, pair.key);
    data[key] = read(pair.value, depth, walk);
  }
  return data;
}

function readKey(pair: Pair, map: YAMLMap, walk: Walk): string | undefined {
  const { key } = pair;
  const place = key === null ? placeOf(map) : placeOf(key);
  if (!isScalar(key) || typeof key.value !== 'string' || key.value === '' || isBlock(key.type)) {
    walk.mistakes.push(keyShapeMistake(place));
    return undefined;
  }
  if (key.value === '<<') {
    walk.mistakes.push(mergeKeyMistake(place));
    return undefined;
  }
  if (forbiddenNames.has(key.value)) {
    walk.mistakes.push(forbiddenNameMistake(place, key.value));
    return undefined;
  }
  if (key.type === 'QUOTE_DOUBLE') walk.mistakes.push(...escapedTroubles(key, key.value, walk));
  return key.value;
}

function isBlock(type: string | undefined): boolean {
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
}

/** Start and end of a node in the text. */
function placeOf(node: unknown): [number, number] {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

/** Two keys that look the same are the same, however their accents are stored. */
function normalized(key: string): string {
  for (let at = 0; at < key.length; at++) {
    if (key.charCodeAt(at) > 127) return key.normalize('NFC');
  }
  return key;
}
