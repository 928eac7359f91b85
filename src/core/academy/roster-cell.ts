/**
 * What somebody meant by a cell of a spreadsheet: `="007"` and `'007` are ways to keep leading zeros,
 * and spaces and marks that nobody sees are none of it. At most 100 characters.
 */
export function rosterCell(raw: string): string {
  const plain = raw
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const quoted = /^="(.*)"$/u.exec(plain)?.[1] ?? plain;
  return quoted.replace(/^'(?=[\d=+\-@])/u, '').slice(0, 100);
}

/** A spreadsheet takes such a cell for a formula; no name and no number begins like that. */
export function isFormulaLike(cell: string): boolean {
  return /^[=+\-@]/u.test(cell);
}

/** 1.10105E+17: what spreadsheets make of a long number; its last digits are lost. */
export function isShortenedNumber(cell: string): boolean {
  return /^\d+(\.\d+)?E\+\d+$/iu.test(cell);
}

/** Chinese names are written without spaces, and padded with them to line up in tables. */
export function personName(name: string): string {
  return /\p{Script=Han}/u.test(name) ? name.replace(/\s/gu, '') : name;
}
