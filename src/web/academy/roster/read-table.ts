import Papa from 'papaparse';
import { cellSeparator } from '#core/academy/cell-separator.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { decodeText } from './decode-text.ts';

/** Why a file is no table; the words are in roster-words. */
export type TableFailure =
  | 'too-large'
  | 'old-excel'
  | 'broken-excel'
  | 'unknown-encoding'
  | 'empty';

/** Two thousand recruits with every column of OneRoster are less. */
const mostBytes = 2_000_000;

/** The rows of a CSV or an Excel file, blank ones too; every cell as text, as it was written. */
export async function readTable(file: Blob): Promise<Result<string[][], TableFailure>> {
  if (file.size > mostBytes) return fail('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fail('old-excel');
  const table = startsWith(bytes, [0x50, 0x4b]) ? await readExcel(file) : readCsv(bytes);
  if (!table.ok) return table;
  return table.value.some((row) => row.some((it) => it.trim() !== '')) ? table : fail('empty');
}

function readCsv(bytes: Uint8Array): Result<string[][], TableFailure> {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  // Excel writes and reads a first line that says what separates the cells.
  const told = /^sep=(.)\r?\n/.exec(text.value);
  const csv = text.value.slice(told?.[0].length ?? 0).replace(/\r\n?/g, '\n');
  const { data } = Papa.parse<string[]>(csv, { delimiter: told?.[1] ?? cellSeparator(csv) });
  return ok(told ? [[], ...data] : data);
}

async function readExcel(file: Blob): Promise<Result<string[][], TableFailure>> {
  try {
    const { readSheet } = await import('read-excel-file/universal');
    const rows = await readSheet(file, { parseNumber: (digits: string) => digits });
    return ok(rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))));
  } catch {
    return fail('broken-excel');
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((it, i) => bytes[i] === it);
}
