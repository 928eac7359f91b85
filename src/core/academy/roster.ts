import { isFormulaLike, isShortenedNumber, personName, rosterCell } from './roster-cell.ts';
import {
  findRosterColumns,
  hasColumns,
  plainHeading,
  type RosterColumns,
} from './roster-columns.ts';

/** One line of a roster. */
export interface RosterLine {
  /** Line in the file, from 1. */
  line: number;
  login: string;
  name: string;
  number: string | null;
}

export interface RosterMistake {
  line: number;
  code:
    | 'missing-login'
    | 'missing-name'
    | 'twice'
    | 'bad-login'
    | 'formula'
    | 'shortened-number'
    | 'broken-letters';
  value: string;
}

export interface ReadRoster {
  /** The row of the headings, from 0. */
  heading: number;
  /** Undefined where the headings are not known and nobody said what they mean. */
  columns: RosterColumns | undefined;
  lines: RosterLine[];
  mistakes: RosterMistake[];
}

/** A title often stands above the headings, and a line about who made the list; not more. */
const mostAbove = 10;

/**
 * Reads a table under known headings, or under those that were chosen where they are there. A name
 * written with Chinese characters is put together family name first, without a space.
 */
export function readRoster(table: readonly string[][], chosen?: RosterColumns): ReadRoster {
  const { heading, columns } = headingOf(table, chosen);
  if (columns === undefined) return { heading, columns, lines: [], mistakes: [] };
  const place = (name: string | undefined) =>
    name === undefined
      ? -1
      : table[heading]!.findIndex((it) => plainHeading(it) === plainHeading(name));
  const at = {
    ...{ login: place(columns.login), name: place(columns.name), number: place(columns.number) },
    ...{ givenName: place(columns.givenName), familyName: place(columns.familyName) },
  };
  const lines: RosterLine[] = [];
  const mistakes: RosterMistake[] = [];
  const seen = new Set<string>();
  for (const [i, row] of table.entries()) {
    const cell = (column: number) => rosterCell(row[column] ?? '');
    if (i <= heading || row.every((_, column) => cell(column) === '')) continue;
    const line = i + 1;
    const login = cell(at.login).normalize('NFKC');
    const number = cell(at.number).normalize('NFKC');
    const name = personName(cell(at.name)) || nameOf(cell(at.givenName), cell(at.familyName));
    const mistake = mistakeIn({ login, name, number }, seen);
    if (mistake) mistakes.push({ line, ...mistake });
    else {
      seen.add(login.toLowerCase());
      lines.push({ line, login, name, number: number || null });
    }
  }
  return { heading, columns, lines, mistakes };
}

function headingOf(
  table: readonly string[][],
  chosen: RosterColumns | undefined,
): Pick<ReadRoster, 'heading' | 'columns'> {
  const first = table.slice(0, mostAbove);
  if (chosen) {
    const heading = first.findIndex((row) => hasColumns(row, chosen));
    if (heading >= 0) return { heading, columns: chosen };
  }
  for (const [heading, row] of first.entries()) {
    const columns = findRosterColumns(row);
    if (columns) return { heading, columns };
  }
  // A title fills one cell; headings are the first row that fills more.
  const filled = (row: readonly string[]) => row.filter((it) => rosterCell(it) !== '').length;
  const fullest = Math.max(0, ...first.map(filled));
  const heading = first.findIndex((row) => filled(row) >= Math.min(2, fullest) && filled(row) > 0);
  return { heading: Math.max(0, heading), columns: undefined };
}

type Said = Pick<RosterLine, 'login' | 'name'> & { number: string };

function mistakeIn(
  { login, name, number }: Said,
  seen: Set<string>,
): Omit<RosterMistake, 'line'> | undefined {
  const cells = [login, name, number];
  const broken = cells.find((it) => it.includes('\uFFFD'));
  if (broken !== undefined) return { code: 'broken-letters', value: broken };
  const formula = cells.find(isFormulaLike);
  if (formula !== undefined) return { code: 'formula', value: formula };
  const shortened = [login, number].find(isShortenedNumber);
  if (shortened !== undefined) return { code: 'shortened-number', value: shortened };
  const value = login || name;
  if (login === '') return { code: 'missing-login', value };
  if (!/^[^\s\p{Cc}]{2,64}$/u.test(login)) return { code: 'bad-login', value };
  if (name === '') return { code: 'missing-name', value };
  return seen.has(login.toLowerCase()) ? { code: 'twice', value } : undefined;
}

function nameOf(given: string, family: string): string {
  if (/\p{Script=Han}/u.test(given + family)) return personName(family + given);
  return [given, family].filter((it) => it !== '').join(' ');
}
