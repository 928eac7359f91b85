import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import type { ExportRow } from '#core/academy/export-table.ts';
import { safeCell } from '#core/basics/safe-cell.ts';

/** UTF-8 with a mark, as spreadsheets want it; no cell is a formula. */
export function csvOf(rows: readonly ExportRow[]): string {
  const safe = rows.map((row) =>
    Object.fromEntries(Object.entries(shown(row)).map(([key, value]) => [key, safeCell(value)])),
  );
  return `\uFEFF${Papa.unparse(safe)}\r\n`;
}

/** An .xlsx file; text is typed as text, so that nothing in it can be a formula. */
export async function xlsxOf(rows: readonly ExportRow[]): Promise<Buffer> {
  const shownRows = rows.map(shown);
  const columns = Object.keys(shownRows[0] ?? {});
  const heading = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const cells = shownRows.map((row) => columns.map((column) => cellOf(row[column] ?? null)));
  return writeExcelFile([heading, ...cells], { sheet: 'Results' }).toBuffer();
}

type Shown = Record<string, string | number | null>;

function shown(row: ExportRow): Shown {
  return { ...row, endedAt: row.endedAt === null ? null : new Date(row.endedAt).toISOString() };
}

function cellOf(value: string | number | null) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
