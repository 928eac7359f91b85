import { expect, test } from 'vitest';
import { csvOf, filterRows, sortRows, type ValuedColumn } from '#web/ui/table-rows.ts';

type Row = { name: string; score: number | null };

const columns: ValuedColumn<Row>[] = [
  { label: 'Name', value: ({ name }) => name },
  { label: 'Score', value: ({ score }) => score, text: ({ score }) => `${score ?? ''} %` },
];
const row = (name: string, score: number | null): Row => ({ name, score });
const namesOf = (rows: readonly Row[]) => rows.map(({ name }) => name);

test('numbers are sorted as numbers, and what is empty comes last both ways', () => {
  const rows = [row('a', 9), row('b', null), row('c', 100), row('d', 10)];
  const by = (direction: 'ascending' | 'descending') =>
    namesOf(sortRows(rows, ({ score }) => score, direction, 'en'));
  expect(by('ascending')).toEqual(['a', 'd', 'c', 'b']);
  expect(by('descending')).toEqual(['c', 'd', 'a', 'b']);
});

test('names are sorted as their language does it, with 2 before 10', () => {
  const sorted = (names: string[], language: string) =>
    namesOf(
      sortRows(
        names.map((name) => row(name, 0)),
        ({ name }) => name,
        'ascending',
        language,
      ),
    );
  // By sound: Li, Wang, Zhang; by code point it would be Zhang, Li, Wang.
  expect(sorted(['张伟', '王芳', '李娜'], 'zh-CN')).toEqual(['李娜', '王芳', '张伟']);
  expect(sorted(['Post 10', 'post 2', 'Émile'], 'en')).toEqual(['Émile', 'post 2', 'Post 10']);
});

test('rows that are worth the same keep their order, both ways', () => {
  const rows = [row('first', 5), row('second', 5), row('third', 5)];
  const by = (direction: 'ascending' | 'descending') =>
    namesOf(sortRows(rows, ({ score }) => score, direction, 'en'));
  expect(by('ascending')).toEqual(['first', 'second', 'third']);
  expect(by('descending')).toEqual(['first', 'second', 'third']);
});

test('a search finds the rows that hold every word of it, as they read', () => {
  const rows = [row('Wang Fang', 80), row('Wang Lei', 61), row('李娜', null)];
  expect(namesOf(filterRows(rows, columns, ' wang  80 % '))).toEqual(['Wang Fang']);
  expect(namesOf(filterRows(rows, columns, 'ＷＡＮＧ'))).toEqual(['Wang Fang', 'Wang Lei']);
  expect(namesOf(filterRows(rows, columns, ''))).toEqual(namesOf(rows));
  expect(filterRows(rows, columns, 'zhao')).toEqual([]);
});

test('a file to take along quotes what must be quoted and holds no formula', () => {
  const rows = [row('Li, "Lao" Na', 80), row('=HYPERLINK("x")', null)];
  expect(csvOf(rows, columns)).toBe(
    '\uFEFFName,Score\r\n"Li, ""Lao"" Na",80 %\r\n"\'=HYPERLINK(""x"")", %\r\n',
  );
});
