import { displayWidth, padded } from './display-width.ts';

/** Rows as aligned columns, two blanks apart; `numbers` are the columns that end at the right. */
export function columns(
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string[] {
  const count = Math.max(0, ...rows.map((it) => it.length));
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(0, ...rows.map((it) => displayWidth(it[i] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => padded(cell, widths[i]!, numbers.includes(i) ? 'left' : 'right'))
      .join('  ')
      .trimEnd(),
  );
}
