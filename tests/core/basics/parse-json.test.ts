import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import { parseJson } from '#core/basics/parse-json.ts';
import { requireOk } from '#core/basics/result.ts';

const values = fc
  .jsonValue({ maxDepth: 6 })
  .filter((value) => !/"(?:__proto__|constructor|prototype)"/.test(JSON.stringify(value)))
  .filter((value) => JSON.stringify(value).isWellFormed());

/** What a browser reads from the same text, or undefined if it refuses. */
function browserReads(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

test('reads what a browser reads', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(0, 1, 4), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(requireOk(parseJson(text), 'parse').value).toEqual(JSON.parse(text));
    }),
  );
});

test('never reads what a browser refuses, and never reads it otherwise', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '\\',
    '1',
    '-',
    '.',
    'e',
    'true',
    'nul',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const read = parseJson(text);
      if (read.ok) expect({ value: read.value.value }).toEqual(browserReads(text));
      else if (read.error.fault === 'syntax') expect(browserReads(text)).toBeUndefined();
    }),
    { numRuns: 5000 },
  );
});

test('has one zero', () => {
  expect(requireOk(parseJson('-0'), 'parse').value).toBe(0);
});

test('knows where a value stands, or its nearest parent', () => {
  const text = '{\n  "steps": [\n    {"at": 1},\n    {"at": 2}\n  ]\n}';
  const { placeOf } = requireOk(parseJson(text), 'parse');
  expect(placeOf(['steps', 1, 'at'])).toEqual({ line: 4, column: 6 });
  expect(placeOf(['steps', 1, 'elapsed'])).toEqual({ line: 4, column: 5 });
  expect(placeOf(['rubric'])).toEqual({ line: 1, column: 1 });
  expect(placeOf([])).toEqual({ line: 1, column: 1 });
});

test('equal values have one canonical text, unequal ones two', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, field]) => [key, shuffled(field)]);
    return Object.fromEntries([...entries, ['absent', undefined]].reverse());
  };
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(canonicalJson(shuffled(a))).toBe(canonicalJson(a));
      expect(JSON.parse(canonicalJson(a))).toEqual(JSON.parse(JSON.stringify(a)));
      const isSame = canonicalJson(a) === canonicalJson(b);
      if (isSame) expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
    }),
  );
});
