import type { Place, SourceRange } from '#core/basics/diagnostic.ts';

/** Finds lines and columns in one text; the list of lines is made at the first question. */
export interface LineMap {
  placeAt(offset: number): Place;
  rangeOf(start: number, end: number): SourceRange;
}

/** A line map of `text`; offsets are UTF-16 units and are kept within the text. */
export function lineMapOf(text: string): LineMap {
  let starts: number[] | undefined;
  const placeAt = (wanted: number): Place => {
    starts ??= lineStarts(text);
    const offset = Math.min(Math.max(wanted, 0), text.length);
    const line = lineAt(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1, offset };
  };
  return {
    placeAt,
    rangeOf: (start, end) => ({ start: placeAt(start), end: placeAt(Math.max(start, end)) }),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
