import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAnyError } from '#core/basics/diagnostic.ts';
import { requireOk } from '#core/basics/result.ts';
import { commentsOf } from '#core/source/comments-of.ts';
import { formatSource } from '#core/source/format-source.ts';
import { parseSource } from '#core/source/parse-source.ts';
import { revisionOf } from '#core/source/revision.ts';
import { sourceLimits } from '#core/source/source-limits.ts';
import type { SourceData } from '#core/source/walk-document.ts';
import { smallScenario } from '../../fixtures/hostile/small-scenario.ts';
import { spell, spelling, tree } from '../../fixtures/hostile/spellings.ts';

const roomy = { ...sourceLimits, bytes: 1e7, tokens: 1e6 };
const format = (text: string) => requireOk(formatSource(text, roomy), 'format');
const dataOf = (text: string) => requireOk(parseSource(text, roomy), 'parse').tree.data;
/** Data with keys sorted: the format may reorder keys and nothing else. */
function sorted(data: SourceData): unknown {
  if (typeof data === 'string') return data;
  if (Array.isArray(data)) return data.map(sorted);
  return Object.entries(data)
    .map(([key, value]) => [key, sorted(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
const commentWords = (text: string) =>
  commentsOf(text)
    .map((it) => it.text)
    .sort();

it('leaves a canonical file alone', () => {
  expect(format(smallScenario())).toBe(smallScenario());
});

it.each(readdirSync('scenarios').filter((it) => it.endsWith('.yaml')))(
  'keeps the data and comments of %s and is stable',
  (file) => {
    const text = readFileSync(`scenarios/${file}`, 'utf8');
    const once = format(text);
    expect(sorted(dataOf(once))).toEqual(sorted(dataOf(text)));
    expect(commentWords(once)).toEqual(commentWords(text));
    expect(format(once)).toBe(once);
  },
);

it('keeps data and comments however a file is spelt, and is stable', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(tree, spelling, (data, how) => {
      const text = spell(data, how);
      const parsed = parseSource(text, roomy);
      fc.pre(parsed.ok && !isAnyError(parsed.value.diagnostics));
      const once = format(text);
      expect(sorted(dataOf(once))).toEqual(sorted(dataOf(text)));
      expect(commentWords(once)).toEqual(commentWords(text));
      expect(format(once)).toBe(once);
    }),
    { numRuns: 300 },
  );
});

it('keeps any text, character for character', { timeout: 60_000 }, () => {
  const part = fc.constantFrom(
    'a',
    ' ',
    '  ',
    '\n',
    '中',
    '"',
    "'",
    '\\',
    '#',
    ': ',
    '- ',
    '\t',
    'word ',
    '…',
    '—',
    '{',
    '|',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = smallScenario({ title: JSON.stringify(`x${parts.join('')}`) });
      expect(sorted(dataOf(format(text)))).toEqual(sorted(dataOf(text)));
      expect(format(format(text))).toBe(format(text));
    }),
    { numRuns: 300 },
  );
});

it('orders keys, shortens what is short and breaks what is long', () => {
  const choices = `      sit-down:
        target: goodbye   # on
        # why it works
        why:
          en: "A seat calms."
          zh: '坐下来，人就缓一缓。'
        say: >-
          Please sit down, it will take a moment,
          and while you sit I will look up both of your visits so that nothing is asked twice.
        shows:
        - p-pace-to-person
        - d-find-true-part`;
  expect(
    format(smallScenario({ choices })).split('\n').slice(23, 33).join('\n'),
  ).toBe(`      sit-down:
        say: "Please sit down, it will take a moment, and while you sit I will look up both of your
          visits so that nothing is asked twice."
        shows: [p-pace-to-person, d-find-true-part]
        # why it works
        why: {en: "A seat calms.", zh: "坐下来，人就缓一缓。"}
        target: goodbye # on
endings:
  goodbye:
    verdict: good`);
});

it('gives re-spelt files one revision and changed ones another', () => {
  const crlf = smallScenario().replaceAll('\n', '\r\n');
  const flow = smallScenario().replace(/tonight:\s+ma: (.*)\n/, 'tonight: {ma: $1}\n');
  expect(flow).not.toBe(smallScenario());
  expect(revisionOf(smallScenario())).toMatch(/^[0-9a-f]{64}$/);
  expect(revisionOf(crlf)).toBe(revisionOf(smallScenario()));
  expect(revisionOf(flow)).toBe(revisionOf(smallScenario()));
  expect(revisionOf(smallScenario({ difficulty: '2' }))).not.toBe(revisionOf(smallScenario()));
  expect(revisionOf('{')).toMatch(/^[0-9a-f]{64}$/);
});
