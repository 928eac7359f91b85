import type { z } from 'zod';
import type { Wording } from '#core/basics/diagnostic.ts';
import { expectedWording } from './expected-wording.ts';
import {
  amountWording,
  emptyValueWording,
  type IssueWording,
  notAnIdWording,
  numberWording,
  otherWording,
  ruleWordings,
  unknownValueWording,
  wrongShapeWording,
} from './issue-wordings.ts';
import type { Mistake } from './mistake.ts';
import { nearestWord } from './nearest-word.ts';
import { schemasAt } from './schema-at.ts';
import { boundsOf, isIdSchema } from './schema-facts.ts';
import type { SourcePath, SourceTree } from './source-tree.ts';

type Issue = z.core.$ZodIssue;

/** One schema issue about a value (not about missing or unknown keys) in a trainer's words. */
export function explainIssue(issue: Issue, tree: SourceTree, schema: z.core.$ZodType): Mistake {
  const wording = wordingOf(issue, tree, schema);
  const isAboutKey = issue.code === 'invalid_key' || issue.code === 'custom';
  const value = tree.dataAt(issue.path);
  const isShort = typeof value === 'string' && value !== '';
  const part = isAboutKey || !isShort ? 'key' : 'value';
  const { start, end } = tree.rangeOf(issue.path, part);
  return { ...wording, start: start.offset, end: end.offset };
}

function wordingOf(issue: Issue, tree: SourceTree, schema: z.core.$ZodType): IssueWording {
  const { path } = issue;
  const key = nameOf(path);
  const value = tree.dataAt(path);
  if (issue.code === 'custom') return ruleWordings[issue.message] ?? otherWording(key);
  if (issue.code === 'invalid_key') return notAnIdWording(cut(String(path.at(-1))));
  const expected = () => expectedWording(schemasAt(schema, path));
  if (value === '') return emptyValueWording(key, expected());
  const written = typeof value === 'string' ? cut(value) : '…';
  switch (issue.code) {
    case 'invalid_value':
      return unknownValue(issue.values.map(String), written, value);
    case 'invalid_format':
      return notAnIdWording(written);
    case 'too_big':
    case 'too_small':
      return outOfBounds(issue, key, written, schemasAt(schema, path));
    case 'invalid_type':
      if (typeof value === 'string' && (issue.expected === 'number' || issue.expected === 'int')) {
        return numberWording(
          'not-a-number',
          key,
          written,
          writtenBounds(schemasAt(schema, path), path),
        );
      }
      return wrongShapeWording(key, isItem(path), expected(), hintFor(value));
    case 'invalid_union':
      return wrongShapeWording(key, isItem(path), expected(), hintFor(value));
    default:
      return otherWording(key);
  }
}

function unknownValue(possible: string[], written: string, value: unknown): IssueWording {
  const nearest = typeof value === 'string' ? nearestWord(value, possible) : undefined;
  return unknownValueWording(written, nearest, possible);
}

function outOfBounds(
  issue: Extract<Issue, { code: 'too_big' | 'too_small' }>,
  key: string,
  written: string,
  schemas: readonly z.core.$ZodTypes[],
): IssueWording {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  if (issue.origin === 'string') {
    return schemas.some(isIdSchema)
      ? notAnIdWording(written)
      : amountWording('text-too-long', key, limit);
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    return amountWording(issue.code === 'too_big' ? 'too-many' : 'too-few', key, limit);
  }
  return numberWording('out-of-range', key, written, writtenBounds(schemas, issue.path));
}

/** Fields that take decimals (`scenario/person.ts`). */
const decimals: ReadonlySet<unknown> = new Set(['sensitivity', 'face', 'capacity']);
const decimalMaps: ReadonlySet<unknown> = new Set(['rises', 'falls']);

function writtenBounds(schemas: readonly z.core.$ZodTypes[], path: SourcePath) {
  const number = schemas.find((it) => it._zod.def.type === 'number');
  const { minimum, maximum } = boundsOf(number);
  const isDecimal = decimals.has(path.at(-1)) || decimalMaps.has(path.at(-2));
  return { minimum, maximum, whole: !isDecimal };
}

function hintFor(value: unknown): Wording | undefined {
  if (typeof value !== 'string' || !/^-\S/.test(value)) return undefined;
  return {
    en: 'After the hyphen of a list item a space is missing: `- …`.',
    zh: '列表项的连字符后面缺少空格：`- …`。',
  };
}

function isItem(path: SourcePath): boolean {
  return typeof path.at(-1) === 'number';
}

/** The nearest name on the way: a list item is named by its list. */
function nameOf(path: SourcePath): string {
  return String(path.findLast((it) => typeof it === 'string') ?? 'file');
}

function cut(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 60 || line.length < text.length ? `${line.slice(0, 59)}…` : line;
}
