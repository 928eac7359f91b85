import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataMap } from '#server/privacy/data-map.ts';
import { acts, holdings } from '#server/privacy/held-about.ts';
import { readSchema, type Schema } from '#server/privacy/read-schema.ts';
import { tableNotes } from '#server/privacy/table-notes.ts';
import { startAcademy, type TestAcademy } from './academy-fixture.ts';

let academy: TestAcademy;
let schema: Schema;
beforeAll(async () => {
  academy = await startAcademy();
  schema = await readSchema(academy.db);
}, 60_000);
afterAll(() => academy.close());

describe('the data map', () => {
  it('has a note for every table, and for nothing else', () => {
    const names = schema.tables.map(({ name }) => name);
    expect(Object.keys(tableNotes).sort()).toEqual(names.sort());
  });

  it('is the one in docs (node tools/write-data-map.mjs)', () => {
    expect(readFileSync('docs/privacy/data-map.md', 'utf8')).toBe(dataMap(schema));
  });

  it('is no longer the one in docs when a column comes, or leads to somebody', () => {
    const written = dataMap(schema);
    const people = schema.tables.find(({ name }) => name === 'people')!;
    const grown = { ...people, columns: [...people.columns, 'shoe_size'] };
    const tables = schema.tables.map((it) => (it === people ? grown : it));
    expect(dataMap({ ...schema, tables })).not.toBe(written);
    expect(() =>
      dataMap({ ...schema, tables: [...tables, { name: 'diaries', columns: [] }] }),
    ).toThrow(/say in .* what diaries holds/);
  });

  it('promises that rows go with their person, as the database does it', () => {
    const goes = (column: string) => schema.links.find((it) => it.column === column)?.onErasure;
    const rows = Object.entries(holdings).filter(([table]) => table !== 'people');
    for (const [table, { column }] of rows) {
      expect([table, goes(`${table}.${column}`)]).toEqual([table, 'row-goes']);
    }
    for (const column of acts) expect([column, goes(column)]).toEqual([column, 'is-emptied']);
  });
});
