import Papa from 'papaparse';
import type { RosterColumns } from '#core/academy/roster-columns.ts';
import { plainHeading } from '#core/academy/roster-columns.ts';

/**
 * Only the columns that are asked for leave this device, in rows of the same number, so that a mistake
 * the academy finds stands in the line the file has it in.
 */
export function csvToSend(
  table: readonly string[][],
  heading: number,
  columns: RosterColumns,
): string {
  const wanted = Object.values(columns).filter((it) => it !== undefined);
  const places = wanted.map((name) =>
    (table[heading] ?? []).findIndex((it) => plainHeading(it) === plainHeading(name)),
  );
  const rows = table.map((row, i) =>
    i < heading ? places.map(() => '') : places.map((place) => row[place] ?? ''),
  );
  return Papa.unparse(rows, { newline: '\n' });
}
