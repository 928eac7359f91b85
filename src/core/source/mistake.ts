import type { Diagnostic, Wording } from '#core/basics/diagnostic.ts';
import type { LineMap } from './line-map.ts';

/** A diagnostic whose place is still a pair of offsets. */
export interface Mistake {
  code: string;
  severity?: 'warning';
  start: number;
  end: number;
  message: Wording;
  suggestion?: Wording | undefined;
  /** Offset of another place; its line and column stand for `{place}` in the message. */
  related?: number;
}

/** Gives a mistake its lines and columns. */
export function diagnosticOf(mistake: Mistake, lines: LineMap): Diagnostic {
  return {
    code: mistake.code,
    severity: mistake.severity ?? 'error',
    message: mistake.related === undefined ? mistake.message : placed(mistake, lines),
    range: lines.rangeOf(mistake.start, mistake.end),
    ...(mistake.suggestion === undefined ? {} : { suggestion: mistake.suggestion }),
  };
}

/** The first `most` mistakes as diagnostics: errors before warnings if there are too many, in the order of the text. */
export function diagnosticsOf(
  mistakes: readonly Mistake[],
  lines: LineMap,
  most: number,
): Diagnostic[] {
  const inOrder = [...mistakes].sort((a, b) => a.start - b.start);
  const errors = inOrder.filter((it) => it.severity !== 'warning').slice(0, most);
  const room = most - errors.length;
  const kept = new Set([
    ...errors,
    ...inOrder.filter((it) => it.severity === 'warning').slice(0, room),
  ]);
  return inOrder.filter((it) => kept.has(it)).map((it) => diagnosticOf(it, lines));
}

function placed({ message, related }: Mistake, lines: LineMap): Wording {
  const { line, column } = lines.placeAt(related ?? 0);
  return {
    en: message.en.replace('{place}', `line ${line}, column ${column}`),
    zh: message.zh.replace('{place}', `第 ${line} 行第 ${column} 列`),
  };
}
