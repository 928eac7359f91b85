import { safeCell } from '#core/basics/safe-cell.ts';

/** What a cell is worth where rows are sorted, searched and taken along. */
export type CellValue = string | number | null | undefined;

/** The part of a column that needs no drawing. */
export type ValuedColumn<Row> = {
  label: string;
  value: (row: Row) => CellValue;
  /** How it reads, where that is not the value itself: a day, a rounded number. */
  text?: ((row: Row) => string) | undefined;
};

export type SortDirection = 'ascending' | 'descending';

/** The rows by one value: text as the language orders it, numbers as numbers, what is empty last. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => CellValue,
  direction: SortDirection,
  language: string,
): Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (isEmpty(left) || isEmpty(right)) return Number(isEmpty(left)) - Number(isEmpty(right));
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * compare(String(left), String(right));
  });
}

/** The rows that hold every word of the search somewhere, whatever its case. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly ValuedColumn<Row>[],
  search: string,
): Row[] {
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = fold(columns.map((column) => textOf(column, row)).join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}

/** The rows as a CSV file that spreadsheets read as text, never as formulas. */
export function csvOf<Row>(rows: readonly Row[], columns: readonly ValuedColumn<Row>[]): string {
  const lines = rows.map((row) =>
    columns.map((it) => quoted(safeCell(it.text ? it.text(row) : (it.value(row) ?? null)))),
  );
  const head = columns.map(({ label }) => quoted(safeCell(label)));
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  return `\uFEFF${[head, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function textOf<Row>({ text, value }: ValuedColumn<Row>, row: Row): string {
  return text ? text(row) : String(value(row) ?? '');
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === undefined || value === '';
}

/** Full-width letters and digits count as what they stand for. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function quoted(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
