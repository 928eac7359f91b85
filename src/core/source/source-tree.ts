import { type Document, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { SourceRange } from '#core/basics/diagnostic.ts';
import type { LineMap } from './line-map.ts';
import { speakerKeyOf } from './speaker-key.ts';
import type { SourceData } from './walk-document.ts';

/** The way from the root of a file to one value: keys of maps and positions in lists. */
export type SourcePath = readonly PropertyKey[];

/** A parsed file: plain data, the kept YAML document, and the place of everything in it. */
export interface SourceTree {
  text: string;
  /** Every scalar is text; maps have no prototype. */
  data: SourceData;
  /** Kept for formatting and edits. */
  document: Document;
  lines: LineMap;
  /**
   * Where a key or a value stands. Takes paths of the file and of what was read from it (a line's
   * `speaker` and `says`, a target's `0, to`); answers the nearest place that exists.
   */
  rangeOf(path: SourcePath, part?: 'key' | 'value'): SourceRange;
  /** Whether the file itself says something at this path. */
  has(path: SourcePath): boolean;
  /** The data at a path, as `rangeOf` understands it; undefined if the file says nothing there. */
  dataAt(path: SourcePath): SourceData | undefined;
}

/** Joins a document and its data to a tree that can answer where things stand. */
export function sourceTreeOf(
  text: string,
  document: Document,
  data: SourceData,
  lines: LineMap,
): SourceTree {
  const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();
  return {
    text,
    data,
    document,
    lines,
    rangeOf: (path, part = 'value') => {
      const found = follow(document, path, pairs);
      const node = part === 'key' || !found.complete ? (found.key ?? found.value) : found.value;
      return rangeOfNode(node, part === 'key', text, lines);
    },
    has: (path) => follow(document, path, pairs).complete,
    dataAt: (path) => dataAt(data, path),
  };
}

function dataAt(data: SourceData, path: SourcePath): SourceData | undefined {
  let found: SourceData | undefined = data;
  for (const step of path) {
    if (typeof found === 'string') {
      if (!isTargetStep(step)) return undefined;
    } else if (Array.isArray(found)) {
      found = found[Number(step)];
    } else {
      const map: { [key: string]: SourceData } | undefined = found;
      const speaker = map === undefined ? undefined : speakerKeyOf(Object.keys(map));
      if (map === undefined) return undefined;
      if (map[String(step)] !== undefined) found = map[String(step)];
      else if (step === 'speaker') found = speaker;
      else found = step === 'says' && speaker !== undefined ? map[speaker] : undefined;
    }
  }
  return found;
}

/** A target or addressee written as one word is read as a list of one. */
function isTargetStep(step: PropertyKey): boolean {
  return step === 0 || step === 'to';
}

interface Found {
  key: unknown;
  value: unknown;
  complete: boolean;
}

function follow(
  document: Document,
  path: SourcePath,
  known: WeakMap<YAMLMap, Map<string, Pair>>,
): Found {
  let found: Found = { key: undefined, value: document.contents, complete: true };
  for (const step of path) {
    const { value } = found;
    if (isMap(value)) {
      const pair = pairAt(value, String(step), known);
      if (pair === undefined) return { ...found, complete: false };
      found = { key: pair.key, value: pair.value ?? pair.key, complete: true };
      if (step === 'speaker' && String(pair.key) !== 'speaker') found.value = pair.key;
    } else if (isSeq(value) && value.items[Number(step)] !== undefined) {
      found = { key: undefined, value: value.items[Number(step)], complete: true };
    } else if (!isScalar(value) || !isTargetStep(step)) {
      return { ...found, complete: false };
    }
  }
  return found;
}

function pairAt(
  map: YAMLMap,
  key: string,
  known: WeakMap<YAMLMap, Map<string, Pair>>,
): Pair | undefined {
  let pairs = known.get(map);
  if (pairs === undefined) {
    pairs = new Map();
    for (const pair of map.items as Pair[]) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!pairs.has(name)) pairs.set(name, pair);
    }
    known.set(map, pairs);
  }
  const own = pairs.get(key);
  if (own !== undefined || (key !== 'speaker' && key !== 'says')) return own;
  const speaker = speakerKeyOf([...pairs.keys()]);
  return speaker === undefined ? undefined : pairs.get(speaker);
}

function rangeOfNode(node: unknown, brief: boolean, text: string, lines: LineMap): SourceRange {
  const first = isMap(node) ? (node.items[0] as Pair | undefined)?.key : undefined;
  const [start, end] = extentOf(brief && first !== undefined ? first : node);
  let last = end;
  while (last > start + 1 && /\s/.test(text[last - 1] ?? '')) last--;
  return lines.rangeOf(start, last);
}

function extentOf(node: unknown): [number, number] {
  const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}
