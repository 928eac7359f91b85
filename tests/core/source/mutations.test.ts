import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatSource } from '#core/source/format-source.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { smallScenario } from '../../fixtures/hostile/small-scenario.ts';
import { took } from '../../fixtures/hostile/took.ts';

const pieces = [
  '',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  ':',
  ': ',
  '- ',
  '? ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  ' #',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '|-',
  '%',
  '@',
  '`',
  '---',
  '...',
  '\n---\n',
  '<<',
  '\\',
  '\0',
  '\r',
  '\ufeff',
  '\u202e',
  '\ud800',
  '：',
  '，',
  '“',
  '1e999',
  '-1',
  'null',
  '__proto__',
  'x: y',
  '\n  x: y',
  '{a: b}',
  '[[[[',
  'ma',
  'hello',
];

interface Cut {
  at: number;
  drop: number;
  put: string;
}
const cut: fc.Arbitrary<Cut> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 60 })),
  put: fc.constantFrom(...pieces),
});

/** Damages a text at a few places. */
function damage(text: string, cuts: readonly Cut[]): string {
  return cuts.reduce((it, { at, drop, put }) => {
    const from = Math.floor(at * it.length);
    return it.slice(0, from) + put + it.slice(from + drop);
  }, text);
}

/** Refused in words and at a place, or a scenario whose canonical form reads back the same. */
function isHandled(text: string): void {
  const { scenario, diagnostics } = readScenario(text);
  const errors = diagnostics.filter((it) => it.severity === 'error');
  expect(scenario === undefined).toBe(errors.length > 0);
  for (const { message, range, code } of diagnostics) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(range.start.line).toBeGreaterThan(0);
    expect(range.end.offset).toBeGreaterThanOrEqual(range.start.offset);
    expect(range.end.offset).toBeLessThanOrEqual(text.length);
  }
  if (scenario !== undefined) {
    const once = formatSource(text);
    expect(once.ok && readScenario(once.value).scenario).toEqual(scenario);
    expect(once.ok && formatSource(once.value)).toEqual(once);
  }
  expect(took(() => readScenario(text))).toBeLessThan(2000);
}

const runs = Number(process.env.MUTATIONS ?? 2000);

it('handles any damage to a small scenario', { timeout: 600_000 }, () => {
  const small = smallScenario({ more: '# the end' });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) =>
      isHandled(damage(small, cuts)),
    ),
    { numRuns: runs },
  );
});

it('handles any damage to a shipped scenario', { timeout: 60_000 }, () => {
  const whole = readFileSync('scenarios/one-more-paper.yaml', 'utf8').slice(0, 30_000);
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), (cuts) =>
      isHandled(damage(whole, cuts)),
    ),
    { numRuns: 30 },
  );
});

it('handles any bytes', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { scenario, diagnostics } = readScenario(bytes);
      expect(scenario).toBeUndefined();
      expect(diagnostics.length).toBeGreaterThan(0);
    }),
  );
});
