import { Lexer } from 'yaml';

/** A comment as it stands in a text. */
export interface SourceComment {
  offset: number;
  column: number;
  /** With its `#`, without blanks at the end. */
  text: string;
  /** Nothing but blanks stands before it on its line. */
  ownLine: boolean;
  /** The line before it is empty. */
  blank: boolean;
}

/** All comments of a YAML text, in order. */
export function commentsOf(text: string): SourceComment[] {
  const comments: SourceComment[] = [];
  let offset = 0;
  let isWord = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '\x1f') {
      isWord = true;
    } else if (lexeme !== '\x02' && lexeme !== '\x18') {
      if (!isWord && lexeme[0] === '#') comments.push(commentAt(text, offset, lexeme));
      isWord = false;
      offset += lexeme.length;
    }
  }
  return comments;
}

/** Whether an empty line stands before the line (or the rest of the line) that begins at `offset`. */
export function isAfterBlankLine(text: string, offset: number): boolean {
  let newlines = 0;
  for (let at = offset - 1; at >= 0; at--) {
    const sign = text[at];
    if (sign === '\n') newlines++;
    else if (sign !== ' ' && sign !== '\t' && sign !== '\r') break;
  }
  return newlines > 1;
}

function commentAt(text: string, offset: number, lexeme: string): SourceComment {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const ownLine = text.slice(lineStart, offset).trim() === '';
  return {
    offset,
    column: offset - lineStart,
    text: lexeme.trimEnd(),
    ownLine,
    blank: ownLine && isAfterBlankLine(text, offset),
  };
}
