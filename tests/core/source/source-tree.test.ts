import { expect, it } from 'vitest';
import { nearestWord } from '#core/source/nearest-word.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import type { SourcePath } from '#core/source/source-tree.ts';
import { smallScenario } from '../../fixtures/hostile/small-scenario.ts';

const text = smallScenario();
const tree = readScenario(text).tree!;
const said = (path: SourcePath, part?: 'key' | 'value') => {
  const { start, end } = tree.rangeOf(path, part);
  return text.slice(start.offset, end.offset);
};

it('finds keys and values by the paths of the file', () => {
  expect(said(['id'], 'key')).toBe('id');
  expect(said(['id'])).toBe('small');
  expect(said(['beats', 'hello', 'choices', 'sit-down'], 'key')).toBe('sit-down');
  expect(said(['briefing', 'aims', 0, 'zh'])).toBe('"先听。"');
});

it('finds what was read from the file under other names', () => {
  expect(said(['beats', 'hello', 'lines', 0, 'speaker'])).toBe('ma');
  expect(said(['beats', 'hello', 'lines', 0, 'says', 'en'])).toBe('"Third time."');
  expect(said(['beats', 'hello', 'choices', 'sit-down', 'target', 0, 'to'])).toBe('goodbye');
  expect(tree.dataAt(['beats', 'hello', 'lines', 0, 'speaker'])).toBe('ma');
});

it('answers the nearest place for what is not there', () => {
  expect(said(['beats', 'hello', 'opening'], 'key')).toBe('hello');
  expect(said(['variables', 'x'])).toBe(text.trimEnd());
  expect(said(['beats', 'hello', 'lines', 7])).toBe('lines');
  expect(tree.has(['beats', 'hello', 'opening'])).toBe(false);
});

it('counts lines and columns from one', () => {
  expect(tree.rangeOf(['beats', 'hello', 'lines', 0, 'says', 'en']).start).toEqual({
    line: 22,
    column: 18,
    offset: text.indexOf('"Third time."'),
  });
});

it('knows what was probably meant, and when nothing was', () => {
  const known = ['counter', 'petition', 'crowd', 'call'];
  expect(nearestWord('couner', known)).toBe('counter');
  expect(nearestWord('Petition', known)).toBe('petition');
  expect(nearestWord('corwd', known)).toBe('crowd');
  expect(nearestWord('xyz', known)).toBeUndefined();
  expect(nearestWord('c'.repeat(100_000), known)).toBeUndefined();
});
