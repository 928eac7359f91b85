import { Lexer } from 'yaml';
import type { Mistake } from './mistake.ts';
import type { SourceLimits } from './source-limits.ts';
import {
  aliasMistake,
  anchorMistake,
  complexKeyMistake,
  directiveMistake,
  severalDocumentsMistake,
  tagMistake,
  tooDeepMistake,
  tooManyTokensMistake,
} from './token-mistakes.ts';

/** What the lexer makes of a text: every lexeme, and what an author may not use. */
export interface Lexed {
  lexemes: string[];
  mistakes: Mistake[];
  /** A limit was passed: nothing more may be done with this text. */
  stopped: boolean;
}

/** Where the token pass stands. */
interface Progress {
  offset: number;
  lineStart: number;
  /** Columns at which block lists and maps are open, outermost first. */
  columns: number[];
  flow: number;
  /** Column of the last word outside flow collections: the key, if a colon follows. */
  wordColumn: number;
  content: boolean;
  documents: number;
}

const wordMarker = '\x1f';
const zeroWidth = new Set(['\x02', '\x18', wordMarker]);

/**
 * Splits a text into the lexemes of YAML, counting them and their depth before anything is
 * composed, and refuses anchors, aliases, tags, directives, complex keys and several documents.
 */
export function lexSource(text: string, limits: SourceLimits): Lexed {
  const lexemes: string[] = [];
  const mistakes: Mistake[] = [];
  const at: Progress = {
    offset: 0,
    lineStart: 0,
    columns: [],
    flow: 0,
    wordColumn: 0,
    content: false,
    documents: 0,
  };
  let tokens = 0;
  let isWord = false;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes.push(lexeme);
    if (zeroWidth.has(lexeme)) {
      isWord = lexeme === wordMarker;
      continue;
    }
    if (++tokens > limits.tokens) {
      mistakes.push(tooManyTokensMistake(at.offset, limits.tokens));
      return { lexemes, mistakes, stopped: true };
    }
    const mistake = isWord ? word(at) : sign(at, lexeme, limits);
    isWord = false;
    if (mistake !== undefined) {
      mistakes.push(mistake);
      if (mistake.code === 'too-deep' || mistakes.length >= limits.diagnostics) {
        return { lexemes, mistakes, stopped: true };
      }
    }
    at.offset += lexeme.length;
    const newline = lexeme.lastIndexOf('\n');
    if (newline !== -1) at.lineStart = at.offset - lexeme.length + newline + 1;
  }
  return { lexemes, mistakes, stopped: false };
}

function word(at: Progress): undefined {
  at.content = true;
  if (at.flow === 0) at.wordColumn = at.offset - at.lineStart;
}

function sign(at: Progress, lexeme: string, limits: SourceLimits): Mistake | undefined {
  switch (lexeme[0]) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
    case '#':
      return undefined;
    case '[':
    case '{':
      if (at.flow === 0) word(at);
      at.flow++;
      return tooDeep(at, limits);
    case ']':
    case '}':
      if (at.flow > 0) at.flow--;
      return undefined;
    case '%':
      return directiveMistake(at.offset, lexeme);
    case '&':
      word(at);
      return anchorMistake(at.offset, lexeme);
    case '*':
      word(at);
      return aliasMistake(at.offset, lexeme);
    case '!':
      word(at);
      return tagMistake(at.offset, lexeme);
    case '?':
      return complexKeyMistake(at.offset);
    case '-':
      return lexeme === '---' ? document(at) : open(at, at.offset - at.lineStart, limits);
    case ':':
      return open(at, at.wordColumn, limits);
    case ',':
      return undefined;
    default:
      if (lexeme !== '...') word(at);
      return undefined;
  }
}

function document(at: Progress): Mistake | undefined {
  at.documents++;
  return at.content || at.documents > 1 ? severalDocumentsMistake(at.offset) : undefined;
}

function open(at: Progress, column: number, limits: SourceLimits): Mistake | undefined {
  at.content = true;
  if (at.flow > 0) return undefined;
  const { columns } = at;
  while (columns.length > 0 && columns[columns.length - 1]! > column) columns.pop();
  if (columns.length === 0 || columns[columns.length - 1]! < column) columns.push(column);
  return tooDeep(at, limits);
}

function tooDeep(at: Progress, limits: SourceLimits): Mistake | undefined {
  return at.columns.length + at.flow > limits.depth
    ? tooDeepMistake(at.offset, at.offset + 1, limits.depth)
    : undefined;
}
