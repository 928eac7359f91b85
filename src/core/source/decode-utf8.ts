/**
 * Decodes strict UTF-8 by hand (core knows neither DOM nor Node). Gives the text up to the first
 * byte that fits no character, and that byte's index as `bad`; over-long forms, surrogates and
 * points past U+10FFFF fit none (Unicode 17, table 3-7).
 */
export function decodeUtf8(bytes: Uint8Array): { text: string; bad?: number } {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const point = pointAt(bytes, at);
    if (point === undefined)
      return { text: parts.join('') + String.fromCharCode(...units), bad: at };
    at += lengthOf(point);
    if (point < 0x10000) units.push(point);
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    if (units.length > 8000) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  return { text: parts.join('') + String.fromCharCode(...units) };
}

function lengthOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

function pointAt(bytes: Uint8Array, at: number): number | undefined {
  const first = bytes[at]!;
  if (first < 0x80) return first;
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  if (first < 0xc2 || first > 0xf4) return undefined;
  let point = first & (0x3f >> more);
  for (let step = 1; step <= more; step++) {
    const next = bytes[at + step];
    if (next === undefined || (next & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (next & 0x3f);
  }
  if (lengthOf(point) !== more + 1 || point > 0x10ffff) return undefined;
  return point >= 0xd800 && point <= 0xdfff ? undefined : point;
}
