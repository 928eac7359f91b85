import { displayWidth } from './display-width.ts';

/** Signs that may not begin a line in Chinese. */
const sticky = /^[，。！？；：、”’）》」』…,.!?;:)]/u;

/**
 * Text in lines of a width, broken at blanks and between Chinese characters; `first` stands before
 * the first line, `rest` before the others.
 */
export function wrapped(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => Math.max(20, width - displayWidth(lines.length === 0 ? first : rest));
  for (const piece of piecesOf(text)) {
    if (line !== '' && displayWidth((line + piece).trimEnd()) > room() && !sticky.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines.map((it, i) => (i === 0 ? first : rest) + it);
}

/** Words with the blank behind them, and single wide characters. */
function piecesOf(text: string): string[] {
  const plain = text.replaceAll(/\s+/g, ' ');
  return (
    plain.match(/[\u2e80-\u9fff\uff00-\uffef“‘（]|[^\s\u2e80-\u9fff\uff00-\uffef]+ ?| /gu) ?? []
  );
}
