import { Composer, type Document, Parser, type YAMLParseError } from 'yaml';

/** What composing gave: the document, and the YAML errors in the order found. */
export interface Composed {
  document: Document;
  errors: readonly YAMLParseError[];
}

/**
 * Composes lexemes into one YAML document in which every scalar is a string (failsafe schema,
 * YAML 1.2). Takes lexemes, not text, so that a text is lexed only once. Undefined if the library gives up.
 */
export function composeSource(lexemes: readonly string[], length: number): Composed | undefined {
  try {
    return withoutStackTraces(() => compose(lexemes, length));
  } catch {
    // The library throws on no text we know of; if it ever does, that is the file's fault.
    return undefined;
  }
}

function compose(lexemes: readonly string[], length: number): Composed | undefined {
  const parser = new Parser();
  const composer = new Composer({
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: Document[] = [];
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) {
      for (const document of composer.next(token)) documents.push(document);
    }
  }
  for (const token of parser.end()) {
    for (const document of composer.next(token)) documents.push(document);
  }
  for (const document of composer.end(true, length)) documents.push(document);
  const [document] = documents;
  if (document === undefined) return undefined;
  return { document, errors: documents.flatMap((it) => it.errors) };
}

/** Thousands of YAML errors are made on garbage; their stack traces cost more than the parsing. */
function withoutStackTraces<Value>(work: () => Value): Value {
  const engine = Error as { stackTraceLimit?: number };
  const before = engine.stackTraceLimit;
  if (before === undefined) return work();
  engine.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    engine.stackTraceLimit = before;
  }
}
