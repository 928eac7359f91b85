/** A place in a source text: line and column from 1 (UTF-16 units, as editors count), offset from 0. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

/** A stretch of a source text; `end` is the first place after it. */
export interface SourceRange {
  start: Place;
  end: Place;
}

/** What a trainer reads, always in every language. */
export interface Wording {
  en: string;
  zh: string;
}

/** A mistake an author made, as a value: what, where, and how to mend it. */
export interface Diagnostic {
  /** Kebab-case name of the rule, e.g. `unknown-key`. */
  code: string;
  severity: 'error' | 'warning';
  message: Wording;
  range: SourceRange;
  suggestion?: Wording;
  /** The file's name; only the edges know it and add it. */
  file?: string;
}

/** The range of a text's first character, for a mistake that has no better place. */
export const startOfText: SourceRange = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** Whether any of these stops the text from being used. */
export function isAnyError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((it) => it.severity === 'error');
}
