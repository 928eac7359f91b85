import type { YAMLParseError } from 'yaml';
import { classifySyntax } from './classify-syntax.ts';
import { lineMapOf } from './line-map.ts';
import type { Mistake } from './mistake.ts';
import { type SyntaxCode, syntaxWordings } from './syntax-wordings.ts';
import { tooDeepMistake } from './token-mistakes.ts';

/**
 * What the lexer found and the YAML errors of a text, in a trainer's words: one a line, and none
 * after the text has gone off the rails.
 */
export function syntaxMistakes(
  errors: readonly YAMLParseError[],
  text: string,
  found: readonly Mistake[],
  most: number,
): Mistake[] {
  const lines = lineMapOf(text);
  const lineOf = (offset: number) => lines.placeAt(offset).line;
  const taken = new Set(found.map((it) => lineOf(it.start)));
  const derailed = Math.min(...found.filter(derails).map((it) => it.start));
  const mistakes = [...found];
  for (const error of inOrder(errors)) {
    if (mistakes.length >= most || error.pos[1] > derailed) break;
    const mistake = syntaxMistake(error, text);
    if (!taken.has(lineOf(mistake.start))) mistakes.push(mistake);
    taken.add(lineOf(mistake.start)).add(lineOf(error.pos[0]));
    if (error.message.includes('in YAML stream')) break;
  }
  return mistakes;
}

/** After these nothing the library says can be trusted. */
function derails(mistake: Mistake): boolean {
  return ['unclosed-quote', 'unclosed-bracket', 'tab-indent'].includes(mistake.code);
}

/** Errors by place; one that only wraps the next is left out. */
function inOrder(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  return sorted.filter((it, at) => {
    const next = sorted[at + 1];
    return it.code !== 'BLOCK_IN_FLOW' || next === undefined || next.pos[0] >= it.pos[1];
  });
}

/** A mistake of YAML grammar, worded. */
export function worded(code: SyntaxCode, start: number, end: number): Mistake {
  return { code, start, end, ...syntaxWordings[code] };
}

function syntaxMistake(error: YAMLParseError, text: string): Mistake {
  const { code, start } = classifySyntax(error, text);
  if (code === 'too-deep') return tooDeepMistake(start, start + 1);
  const newline = text.indexOf('\n', start);
  const lineEnd = newline === -1 ? text.length : newline;
  const end = code === 'missing-colon' || code === 'bad-indent' ? lineEnd : error.pos[1];
  return worded(code, start, Math.max(start, Math.min(end, lineEnd)));
}
