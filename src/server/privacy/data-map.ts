import { type Language, languages } from '#core/basics/text.ts';
import { dataMapWords } from './data-map-words.ts';
import { acts, holdings } from './held-about.ts';
import type { Schema } from './read-schema.ts';
import { otherPlaces, tableNotes } from './table-notes.ts';

/** Which table holds what about whom, and how long, as a page in Markdown. */
export function dataMap(schema: Schema): string {
  return [
    '# Data map · 数据地图',
    '',
    'Made by `node tools/write-data-map.mjs` from the tables of the database, `src/server/privacy/held-about.ts` and `src/server/privacy/table-notes.ts`; a test compares the two.',
    '',
    ...languages.flatMap((language) => partIn(language, schema)),
    '## Columns · 各表的列',
    '',
    ...tableOf(
      ['Table · 表', 'Columns · 列'],
      schema.tables.map(({ name, columns }) => [codeOf(name), listed(columns)]),
    ),
  ].join('\n');
}

function partIn(language: Language, schema: Schema): string[] {
  const words = dataMapWords[language];
  const others = schema.tables.filter(({ name }) => !(name in holdings));
  return [
    ...[`## ${words.title}`, '', words.lede, ''],
    ...[`### ${words.theirs}`, '', words.theirsLede, ''],
    ...theirs(language),
    ...[`### ${words.acts}`, '', words.actsLede, ''],
    ...actsOf(language, schema),
    ...[`### ${words.others}`, '', words.othersLede, ''],
    ...tableOf(
      [words.table, words.what, words.kept],
      others.map(({ name }) => {
        const { what, kept } = noteOf(name);
        return [codeOf(name), what[language], kept[language]];
      }),
    ),
    ...[`### ${words.places}`, ''],
    ...tableOf(
      [words.place, words.what, words.kept],
      otherPlaces.map(({ place, what, kept }) => [place[language], what[language], kept[language]]),
    ),
  ];
}

function theirs(language: Language): string[] {
  const words = dataMapWords[language];
  const rows = Object.entries(holdings).map(([table, holding]) => {
    const { column, of, secret = [], afterRelease = [] } = holding;
    const { what, kept } = noteOf(table);
    const way = of === 'attempt' ? words.ofAttempt : table === 'people' ? words.itself : '';
    return [
      ...[codeOf(table), what[language], `${codeOf(column)} ${way}`.trim()],
      ...[listed(secret), afterRelease === 'all' ? words.everything : listed(afterRelease)],
      kept[language],
    ];
  });
  const heads = [words.table, words.what, words.by, words.secret, words.late, words.kept];
  return tableOf(heads, rows);
}

function actsOf(language: Language, { links }: Schema): string[] {
  const words = dataMapWords[language];
  const known = links.filter(({ column }) => acts.includes(column));
  return tableOf(
    [words.column, words.onErasure],
    known.map(({ column, onErasure }) => [codeOf(column), words.onErasureOf[onErasure]]),
  );
}

function noteOf(table: string) {
  const note = tableNotes[table];
  if (!note) throw new Error(`say in src/server/privacy/table-notes.ts what ${table} holds`);
  return note;
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return [...lines.map((cells) => `| ${cells.join(' | ')} |`), ''];
}

function listed(names: readonly string[]): string {
  return names.map(codeOf).join(', ');
}

function codeOf(name: string): string {
  return `\`${name}\``;
}
