import type { YAMLParseError } from 'yaml';
import type { Mistake } from './mistake.ts';

// A YAML error in a trainer's words.
function syntaxMistake(error: YAMLParseError, _text: string): Mistake {
  return {
    code: 'syntax',
    start: error.pos[0],
    end: error.pos[1],
    message: { en: error.message, zh: error.message },
  };
}

/** The YAML errors of a text in a trainer's words, one a line, after what the lexer already found. */
export function syntaxMistakes(
  errors: readonly YAMLParseError[],
  text: string,
  found: readonly Mistake[],
): Mistake[] {
  return [...found, ...errors.map((it) => syntaxMistake(it, text))];
}
