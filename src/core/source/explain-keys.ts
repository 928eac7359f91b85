import type { z } from 'zod';
import {
  type IssueWording,
  missingKeyWording,
  speakerWording,
  unknownKeyWording,
  unspacedKeyWording,
} from './issue-wordings.ts';
import type { Mistake } from './mistake.ts';
import { nearestWord } from './nearest-word.ts';
import { isLineShape, keysOf, schemasAt } from './schema-at.ts';
import type { SourcePath, SourceTree } from './source-tree.ts';
import { linePartNames, speakingKeys } from './speaker-key.ts';

/** What is wrong with the keys of one map: a misspelt key is one mistake, not a missing and an unknown one. */
export function explainKeys(
  path: SourcePath,
  issues: readonly z.core.$ZodIssue[],
  tree: SourceTree,
  schema: z.core.$ZodType,
): Mistake[] {
  const schemas = schemasAt(schema, path);
  const unknown = issues.flatMap((it) => (it.code === 'unrecognized_keys' ? it.keys : []));
  const missing = issues.flatMap((it) =>
    it.code === 'unrecognized_keys' ? [] : [String(it.path.at(-1))],
  );
  const place = (key?: string) => placeOf(tree, key === undefined ? path : [...path, key]);
  if (schemas.some(({ _zod: { def } }) => def.type === 'object' && isLineShape(def.shape))) {
    return explainLine(keysAt(tree, path), place);
  }
  const known = keysOf(schemas);
  const present = keysAt(tree, path);
  const absent = known.filter((it) => !present.includes(it));
  const mistakes: Mistake[] = [];
  const meant = new Set<string>();
  for (const key of unknown) {
    const isUnspaced = known.some((it) => key.startsWith(`${it}:`));
    const nearest = isUnspaced ? key.split(':', 1)[0] : nearestWord(key, absent);
    if (nearest !== undefined) meant.add(nearest);
    const wording = isUnspaced ? unspacedKeyWording(key) : unknownKeyWording(key, nearest, known);
    mistakes.push({ ...wording, ...place(key) });
  }
  for (const key of missing) {
    if (!meant.has(key)) mistakes.push({ ...missingKeyWording(key), ...place() });
  }
  return mistakes;
}

/** A line has one speaker; a misspelt part of a line looks like a second one. */
function explainLine(
  keys: readonly string[],
  place: (key?: string) => { start: number; end: number },
): Mistake[] {
  const speaking = speakingKeys(keys);
  const misspelt = speaking.filter((it) => nearestWord(it, linePartNames) !== undefined);
  if (speaking.length > 1 && misspelt.length > 0) {
    return misspelt.map((key) => {
      const nearest = nearestWord(key, linePartNames);
      const wording: IssueWording = unknownKeyWording(key, nearest, linePartNames);
      return { ...wording, ...place(key) };
    });
  }
  return [{ ...speakerWording(speaking), ...place(speaking[1]) }];
}

function keysAt(tree: SourceTree, path: SourcePath): string[] {
  const data = tree.dataAt(path);
  return typeof data === 'object' && !Array.isArray(data) ? Object.keys(data) : [];
}

function placeOf(tree: SourceTree, path: SourcePath): { start: number; end: number } {
  const { start, end } = tree.rangeOf(path, 'key');
  return { start: start.offset, end: end.offset };
}
