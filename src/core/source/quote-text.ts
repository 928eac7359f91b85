/** Widest line of the canonical format; a Chinese character counts two. */
export const lineWidth = 100;

/** A text in double quotes on one line. */
export function quoteText(text: string): string {
  return `"${text.replace(/["\\\n\r\t]/g, (sign) => escapes.get(sign) ?? sign)}"`;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Whether a word can stand without quotes and be the same text in every YAML reader that keeps text. */
export function isPlainWord(text: string): boolean {
  return /^[A-Za-z0-9](?:[\w./+-]*[\w+])?$/.test(text) || /^[+-]\d+(?:\.\d+)?$/.test(text);
}

/**
 * Breaks a quoted text at single spaces so that its lines fit; YAML reads each break as one space.
 * `first` columns of the first line are taken. Texts without spaces stay whole.
 */
export function foldQuoted(quoted: string, indent: string, first: number): string[] {
  if (first + widthOf(quoted) <= lineWidth) return [quoted];
  const lines: string[] = [];
  let line = '';
  let width = first;
  for (const word of wordsOf(quoted)) {
    const extra = widthOf(word) + 1;
    if (line !== '' && width + extra > lineWidth) {
      lines.push(line);
      line = word;
      width = indent.length + extra - 1;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      width += extra;
    }
  }
  return [...lines, line].map((it, at) => (at === 0 ? it : indent + it));
}

/** Splits at spaces that stand alone between two visible signs; only those survive folding. */
function wordsOf(quoted: string): string[] {
  return quoted.split(/(?<=[^\s"\\]) (?=[^\s"\\])/);
}

/** Columns a text takes in a fixed-width font. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    width += unit >= 0x1100 && (unit <= 0x115f || (unit >= 0x2e80 && unit <= 0xffe6)) ? 2 : 1;
  }
  return width;
}

/** Whether a text of several lines can stand as a literal block (`|`) and stay the same. */
export function isBlockText(text: string): boolean {
  if (!text.includes('\n') || /[\r\t]/.test(text) || /^[ \n]/.test(text)) return false;
  return !/ (\n|$)/.test(text) && !/\n\n$/.test(text);
}
