import type { Diagnostic } from '#core/basics/diagnostic.ts';
import type { Language } from '#core/basics/text.ts';

/** Diagnostics as workflow commands that GitHub, Gitea and Forgejo show beside the line. */
export function annotations(diagnostics: readonly Diagnostic[], language: Language): string {
  return diagnostics
    .map(({ severity, file, range, code, message, suggestion }) => {
      const places = {
        file: file ?? '',
        line: range.start.line,
        col: range.start.column,
        endLine: range.end.line,
        endColumn: range.end.column,
        title: code,
      };
      const properties = Object.entries(places).map(([name, it]) => `${name}=${property(it)}`);
      const text = [message[language], suggestion?.[language]].filter(Boolean).join(' ');
      return `::${severity} ${properties.join(',')}::${data(text)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
