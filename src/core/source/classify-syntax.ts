import type { YAMLParseError } from 'yaml';
import type { SyntaxCode } from './syntax-wordings.ts';

/** Which mistake an author most likely made, and the offset where it shows. */
export interface Classified {
  code: SyntaxCode | 'too-deep';
  start: number;
}

/** Guesses from a YAML error and the line it points at what the author got wrong. */
export function classifySyntax(error: YAMLParseError, text: string): Classified {
  const start = Math.min(error.pos[0], text.length);
  const code = codeOf(error, text, start);
  if (code !== 'bad-indent') return { code, start };
  // The library points at the value above an over-indented line.
  const isAbove = error.code === 'BLOCK_AS_IMPLICIT_KEY';
  const from = isAbove ? text.indexOf('\n', start) + 1 : text.lastIndexOf('\n', start - 1) + 1;
  const word = text.slice(from).search(/[^ \t\r\n]/);
  return { code, start: word === -1 ? start : from + word };
}

function codeOf(error: YAMLParseError, text: string, start: number): Classified['code'] {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'tab-indent';
    case 'BAD_SCALAR_START':
      return 'reserved-start';
    case 'BAD_DQ_ESCAPE':
      return 'bad-escape';
    case 'KEY_OVER_1024_CHARS':
      return 'key-too-long';
    case 'RESOURCE_EXHAUSTION':
      return 'too-deep';
    case 'MULTILINE_IMPLICIT_KEY':
      return codeOfLine(text, start);
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (error.message.startsWith('A block sequence')) return 'list-among-keys';
      return /:(\s|$)/.test(restOfLine(text, start)) ? 'colon-in-text' : 'bad-indent';
    case 'BLOCK_IN_FLOW':
      return 'missing-comma';
    case 'BAD_INDENT':
      return codeOfIndent(error, text, start);
    case 'MISSING_CHAR':
      return codeOfMissing(error, text, start);
    case 'UNEXPECTED_TOKEN':
      return codeOfUnexpected(error, text, start);
    default:
      return 'syntax';
  }
}

function codeOfLine(text: string, start: number): SyntaxCode {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = `${text.slice(lineStart, start)}${restOfLine(text, start)}`;
  if (/^\s*-(\s|$)/.test(line) && start === lineStart + line.search(/\S/)) return 'list-among-keys';
  if (/^[\s-]*[^\s"'：:]+：/.test(line)) return 'full-width-colon';
  if (/^[\s-]*[A-Za-z][\w-]*:\S/.test(line)) return 'space-after-colon';
  return 'missing-colon';
}

function codeOfIndent({ message }: YAMLParseError, text: string, start: number): SyntaxCode {
  if (/^\t/.test(text.charAt(text.lastIndexOf('\n', start - 1) + 1))) return 'tab-indent';
  if (!message.startsWith('Flow')) return 'bad-indent';
  return /^\s*[\]}]/.test(text.slice(start, start + 1000))
    ? 'closing-bracket-indent'
    : 'unclosed-bracket';
}

function codeOfMissing({ message }: YAMLParseError, text: string, start: number): SyntaxCode {
  if (message.startsWith('Implicit map keys')) return codeOfLine(text, start);
  if (message.startsWith('Comments')) return 'space-before-comment';
  if (message.startsWith('Missing space after :')) return 'space-after-colon';
  if (message.startsWith('Missing ,')) return 'missing-comma';
  if (message.startsWith('Missing closing')) return 'unclosed-quote';
  if (message.startsWith('Block scalars')) return 'bad-indent';
  return message.includes('expected') || message.startsWith('Flow') ? 'unclosed-bracket' : 'syntax';
}

function codeOfUnexpected({ message }: YAMLParseError, text: string, start: number): SyntaxCode {
  if (/block scalar header/i.test(message)) return 'block-text-start';
  if (message.startsWith('Not a YAML token')) return 'block-text-start';
  if (message.startsWith('Unexpected ,')) return 'empty-item';
  if (/flow-(seq|map)-end/.test(message)) return 'extra-bracket';
  if (message.includes('block-seq-ind')) return 'list-on-key-line';
  if (/^[，、；]/.test(text.slice(start, start + 1))) return 'full-width-comma';
  const before = text.slice(Math.max(0, start - 1000), start).trimEnd();
  if (!/["']$/.test(before)) return 'syntax';
  return /^["']?[\w-]+["']?:\s/.test(restOfLine(text, start))
    ? 'missing-comma'
    : 'text-after-quote';
}

function restOfLine(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(
    start,
    end === -1 ? Math.min(text.length, start + 2000) : Math.min(end, start + 2000),
  );
}
