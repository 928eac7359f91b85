import type { Diagnostic } from '#core/basics/diagnostic.ts';

/** The warning on a file that `format` would write differently, at the first line that differs. */
export function notCanonical(file: string, written: string, formatted: string): Diagnostic {
  const wanted = formatted.split('\n');
  const lines = written.split('\n');
  const differs = lines.findIndex((it, i) => it !== wanted[i]);
  const index = differs < 0 ? Math.max(0, lines.length - 1) : differs;
  const offset = lines.slice(0, index).reduce((sum, it) => sum + it.length + 1, 0);
  const start = { line: index + 1, column: 1, offset };
  return {
    code: 'not-canonical',
    severity: 'warning',
    message: {
      en: 'From here on the file is not written in the canonical format.',
      zh: '从这一行起，文件写法不是标准格式。',
    },
    range: { start, end: start },
    suggestion: {
      en: `Run "doorstep format ${file}".`,
      zh: `请运行“doorstep format ${file}”。`,
    },
    file,
  };
}
