import type { Diagnostic } from '#core/basics/diagnostic.ts';
import type { Language } from '#core/basics/text.ts';

/** Diagnostics as a person reads them: where, what, how to mend it. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], language: Language): string {
  const severity = {
    en: { error: 'error', warning: 'warning' },
    zh: { error: '错误', warning: '警告' },
  }[language];
  return diagnostics
    .map((it) => {
      const { line, column } = it.range.start;
      const head = `${it.file ?? '-'}:${line}:${column} ${severity[it.severity]} ${it.code}`;
      const advice = it.suggestion === undefined ? '' : `\n  → ${it.suggestion[language]}`;
      return `${head}\n  ${it.message[language]}${advice}\n`;
    })
    .join('');
}
