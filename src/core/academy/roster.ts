/** The columns of OneRoster's users.csv that are read; `email` is not needed. */
export const rosterColumns = ['sourcedId', 'username', 'givenName', 'familyName', 'identifier'];

/** One line of a roster. */
export interface RosterLine {
  /** Line in the file, from 1; the heading is 1. */
  line: number;
  login: string;
  name: string;
  number: string | null;
}

export interface RosterMistake {
  line: number;
  code: 'missing-login' | 'missing-name' | 'twice' | 'bad-login';
  value: string;
}

/**
 * Reads rows of a roster under OneRoster column names (any case, any order). A name written with
 * Chinese characters is put together family name first, without a space.
 */
export function readRoster(rows: readonly Record<string, string>[]): {
  lines: RosterLine[];
  mistakes: RosterMistake[];
} {
  const lines: RosterLine[] = [];
  const mistakes: RosterMistake[] = [];
  const seen = new Set<string>();
  for (const [i, row] of rows.entries()) {
    const line = i + 2;
    const login = cell(row, 'username') || cell(row, 'sourcedId');
    const name = nameOf(cell(row, 'givenName'), cell(row, 'familyName'));
    const code = mistakeIn(login, name, seen);
    if (code) mistakes.push({ line, code, value: login || name });
    else {
      seen.add(login.toLowerCase());
      lines.push({ line, login, name, number: cell(row, 'identifier') || null });
    }
  }
  return { lines, mistakes };
}

function mistakeIn(
  login: string,
  name: string,
  seen: Set<string>,
): RosterMistake['code'] | undefined {
  if (login === '') return 'missing-login';
  if (!/^[^\s\p{Cc}]{2,64}$/u.test(login)) return 'bad-login';
  if (name === '') return 'missing-name';
  return seen.has(login.toLowerCase()) ? 'twice' : undefined;
}

function cell(row: Record<string, string>, column: string): string {
  const key = Object.keys(row).find((it) => it.trim().toLowerCase() === column.toLowerCase());
  return key === undefined ? '' : (row[key] ?? '').trim().slice(0, 100);
}

function nameOf(given: string, family: string): string {
  if (/\p{Script=Han}/u.test(given + family)) return family + given;
  return [given, family].filter((it) => it !== '').join(' ');
}
