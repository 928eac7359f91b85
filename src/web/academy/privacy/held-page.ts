import type { HeldReply } from '#core/academy/held.ts';
import type { Language } from '#core/basics/text.ts';

export interface HeldPageWords {
  title: string;
  tables: Record<string, string>;
  nothing: string;
  looked: string;
  /** Each line of the log, as it is told. */
  lines: readonly string[];
}

/** Everything held about somebody as a page of its own, to be read without Doorstep and printed. */
export function heldPage(
  { held }: HeldReply,
  language: Language,
  { title, tables, nothing, looked, lines }: HeldPageWords,
): string {
  const sections = Object.entries(held).map(([table, rows]) => {
    const body = rows.length === 0 ? `<p>${safe(nothing)}</p>` : rows.map(listOf).join('\n');
    return `<h2>${safe(tables[table] ?? table)}</h2>\n${body}`;
  });
  const log = lines.map((it) => `<li>${safe(it)}</li>`).join('\n');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:48em;margin:2em auto;padding:0 1em}dl{border-top:1px solid #999;padding-top:.5em;margin:.5em 0}dt{float:left;clear:left;width:12em;color:#555}dd{margin:0 0 0 12.5em;overflow-wrap:anywhere}</style>
<h1>${safe(title)}</h1>
${sections.join('\n')}
<h2>${safe(looked)}</h2>
<ol>
${log}
</ol>
</html>
`;
}

function listOf(row: Record<string, unknown>): string {
  const lines = Object.entries(row).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return `<dt>${safe(name)}</dt><dd>${safe(text ?? '')}</dd>`;
  });
  return `<dl>${lines.join('')}</dl>`;
}

function safe(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (it) => named[it] ?? it);
}
