import { Lexer } from 'yaml';
import type { Mistake } from './mistake.ts';
import type { SourceLimits } from './source-limits.ts';
import { worded } from './syntax-mistakes.ts';
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
  /** Offsets of the brackets that are open. */
  brackets: number[];
  /** Column of the last word outside flow collections: the key, if a colon follows. */
  wordColumn: number;
  content: boolean;
  documents: number;
  /** Past a line `...`. */
  ended: boolean;
}

const wordMarker = '\x1f';
const bracketsGivenUp = '\x18';
const zeroWidth = new Set(['\x02', bracketsGivenUp, wordMarker]);

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
    brackets: [],
    wordColumn: 0,
    content: false,
    documents: 0,
    ended: false,
  };
  let tokens = 0;
  let isWord = false;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes.push(lexeme);
    if (zeroWidth.has(lexeme)) {
      isWord = lexeme === wordMarker;
      if (lexeme === bracketsGivenUp) mistakes.push(...bracketGivenUp(at, text));
      if (mistakes.length >= limits.diagnostics) return { lexemes, mistakes, stopped: true };
      continue;
    }
    if (++tokens > limits.tokens) {
      mistakes.push(tooManyTokensMistake(at.offset, limits.tokens));
      return { lexemes, mistakes, stopped: true };
    }
    const mistake = isWord ? other(at) : sign(at, lexeme, limits);
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
  mistakes.push(...unclosedBracket(at));
  return { lexemes, mistakes, stopped: false };
}

function word(at: Progress): undefined {
  at.content = true;
  if (at.brackets.length > 0) return;
  at.wordColumn = at.offset - at.lineStart;
  closeAfter(at.columns, at.wordColumn);
}

/** Blocks further in than this column are over. */
function closeAfter(columns: number[], column: number): void {
  while (columns.length > 0 && columns[columns.length - 1]! > column) columns.pop();
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
      if (at.brackets.length === 0) word(at);
      at.brackets.push(at.offset);
      return tooDeep(at, limits);
    case ']':
    case '}':
      at.brackets.pop();
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
    case '"':
    case "'":
      return quoted(at, lexeme);
    default:
      return lexeme === '...' ? documentEnd(at) : other(at);
  }
}

function quoted(at: Progress, lexeme: string): Mistake | undefined {
  word(at);
  if (isClosed(lexeme)) return afterEnd(at);
  const firstLine = lexeme.split('\n', 1)[0] ?? lexeme;
  return worded('unclosed-quote', at.offset, at.offset + firstLine.length);
}

/** The lexer ends an unclosed quote at the next line that cannot belong to it, or at the end. */
function isClosed(lexeme: string): boolean {
  const quote = lexeme[0] ?? '';
  const last = lexeme.length - 1;
  if (last === 0 || lexeme[last] !== quote) return false;
  const escapeSign = quote === '"' ? '\\' : quote;
  let escapes = 0;
  while (last - 1 - escapes > 0 && lexeme[last - 1 - escapes] === escapeSign) escapes++;
  return escapes % 2 === 0;
}

/** Inside brackets a tab at the front of a line makes the lexer leave the brackets. */
function bracketGivenUp(at: Progress, text: string): Mistake[] {
  if (text[at.lineStart] !== '\t') return unclosedBracket(at);
  at.brackets = [];
  return [worded('tab-indent', at.lineStart, at.lineStart + 1)];
}

/** Brackets still open where the lexer gave up on them, or at the end of the text. */
function unclosedBracket(at: Progress): Mistake[] {
  const start = at.brackets.at(-1);
  at.brackets = [];
  return start === undefined ? [] : [worded('unclosed-bracket', start, start + 1)];
}

function documentEnd(at: Progress): undefined {
  at.ended = true;
}

function other(at: Progress): Mistake | undefined {
  word(at);
  return afterEnd(at);
}

/** The library drops a second document without `---` in silence. */
function afterEnd(at: Progress): Mistake | undefined {
  if (!at.ended) return undefined;
  at.ended = false;
  return severalDocumentsMistake(at.offset);
}

function document(at: Progress): Mistake | undefined {
  at.documents++;
  return at.content || at.documents > 1 ? severalDocumentsMistake(at.offset) : undefined;
}

function open(at: Progress, column: number, limits: SourceLimits): Mistake | undefined {
  at.content = true;
  if (at.brackets.length > 0) return undefined;
  const { columns } = at;
  closeAfter(columns, column);
  if (columns.length === 0 || columns[columns.length - 1]! < column) columns.push(column);
  return tooDeep(at, limits);
}

function tooDeep(at: Progress, limits: SourceLimits): Mistake | undefined {
  return at.columns.length + at.brackets.length > limits.depth
    ? tooDeepMistake(at.offset, at.offset + 1, limits.depth)
    : undefined;
}
