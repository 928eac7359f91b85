import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '#core/lint/rules.ts';
import { lintFixture, lintText } from './lint-fixture.ts';

const fixturesIn = (folder: string) =>
  readdirSync(`tests/fixtures/${folder}`).filter((it) => it.endsWith('.yaml'));
/** Six beats are too few to be well made: a patch may bring other craft faults, which are left out. */
const craft = new Set(rules.filter((it) => it.needs === 'solution').map((it) => it.code));
const foundIn = (folder: string, file: string) =>
  lintFixture(`tests/fixtures/${folder}/${file}`).filter(
    (it) => it.code === codeOf(file) || !craft.has(it.code),
  );
const codeOf = (file: string) => file.split('--')[0]!;
const accepts = fixturesIn('accepts');
const rejects = fixturesIn('rejects');

test('the scenario that all fixtures are patches of has no fault', () => {
  expect(lintText(readFileSync('tests/fixtures/base-scenario.yaml', 'utf8'))).toEqual([]);
});

test('every rule has a file of its own name, and one fixture of each kind at least', () => {
  const codes = rules.map((it) => it.code).sort();
  const files = readdirSync('src/core/lint/rules').map((it) => it.replace('.ts', ''));
  expect(files.sort()).toEqual(codes);
  expect([...new Set(accepts.map(codeOf))].sort()).toEqual(codes);
  expect([...new Set(rejects.map(codeOf))].sort()).toEqual(codes);
});

describe('rejected, for exactly the reason in the name:', () => {
  test.each(rejects)('%s', (file) => {
    const found = foundIn('rejects', file);
    expect([...new Set(found.map((it) => it.code))]).toEqual([codeOf(file)]);
    for (const { message, suggestion, range } of found) {
      expect(message.en).not.toBe('');
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(suggestion?.zh ?? '说').toMatch(/\p{Script=Han}/u);
      expect(range.end.offset).toBeGreaterThan(0);
    }
  });
});

describe('accepted without a word:', () => {
  test.each(accepts)('%s', (file) => {
    expect(foundIn('accepts', file).map((it) => it.message.en)).toEqual([]);
  });
});
