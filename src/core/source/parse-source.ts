import { isMap, isSeq } from 'yaml';
import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { checkCharacters } from './check-characters.ts';
import { composeSource } from './compose-source.ts';
import { emptyFileMistake, tooLargeMistake, unreadableMistake } from './file-mistakes.ts';
import { lexSource } from './lex-source.ts';
import { lineMapOf } from './line-map.ts';
import { diagnosticsOf, type Mistake } from './mistake.ts';
import { type SourceLimits, sourceLimits } from './source-limits.ts';
import { type SourceTree, sourceTreeOf } from './source-tree.ts';
import { syntaxMistakes } from './syntax-mistakes.ts';
import { utf8LengthOf } from './utf8-length.ts';
import { walkDocument } from './walk-document.ts';

/** A readable text, with what its author should still mend. */
export interface ParsedSource {
  tree: SourceTree;
  /** Warnings, and errors that leave the tree readable (a key written twice). */
  diagnostics: Diagnostic[];
}

/**
 * Reads text as one YAML document, hardened: size, characters, tokens and depth are checked before
 * anything is composed. Fails with up to `limits.diagnostics` diagnostics (safety.md, section 6).
 */
export function parseSource(
  source: string,
  limits: SourceLimits = sourceLimits,
): Result<ParsedSource, Diagnostic[]> {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const lines = lineMapOf(text);
  const refuse = (mistakes: readonly Mistake[]) =>
    fail(diagnosticsOf(mistakes, lines, limits.diagnostics));

  const size = utf8LengthOf(text, limits.bytes);
  if (size > limits.bytes) return refuse([tooLargeMistake(limits.bytes)]);
  const characters = checkCharacters(text, limits.diagnostics);
  if (characters.some((it) => it.severity !== 'warning')) return refuse(characters);
  const lexed = lexSource(text, limits);
  if (lexed.stopped) return refuse([...characters, ...lexed.mistakes]);

  const composed = composeSource(lexed.lexemes, text.length);
  if (composed === undefined) return refuse([unreadableMistake]);
  const syntax = syntaxMistakes(composed.errors, text, lexed.mistakes, limits.diagnostics);
  if (syntax.length > 0) return refuse([...characters, ...syntax]);
  const { contents } = composed.document;
  if (!isMap(contents) && !isSeq(contents)) return refuse([emptyFileMistake(text)]);

  const { data, mistakes } = walkDocument(composed.document, limits);
  const tree = sourceTreeOf(text, composed.document, data, lines);
  const diagnostics = diagnosticsOf([...characters, ...mistakes], lines, limits.diagnostics);
  return ok({ tree, diagnostics });
}
