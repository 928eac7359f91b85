/** A comment with its `#`; `blank` says that an empty line stands before it. */
export interface LayoutComment {
  text: string;
  blank: boolean;
}

/** One `key: value` of a map or one item of a list, with the comments that belong to it. */
export interface LayoutEntry {
  /** Undefined for items of lists. */
  key: string | undefined;
  value: LayoutValue;
  /** Comments on lines of their own before the entry. */
  before: LayoutComment[];
  /** Comment at the end of the entry's first line. */
  trailing: string | undefined;
  /** An empty line stands directly before the entry. */
  blank: boolean;
}

export interface LayoutScalar {
  kind: 'scalar';
  text: string;
}

export interface LayoutCollection {
  kind: 'map' | 'list';
  entries: LayoutEntry[];
  /** Comments after the last entry, indented like it. */
  tail: LayoutComment[];
}

export type LayoutValue = LayoutScalar | LayoutCollection;

/** A whole file: what it says and every comment, free of how it was spelt. */
export interface Layout {
  /** Comments at the top of the file. */
  head: LayoutComment[];
  /** An empty line stands between those and what follows. */
  isHeadApart: boolean;
  root: LayoutCollection;
}

/** An entry without comments. */
export function bareEntry(key: string | undefined, value: LayoutValue): LayoutEntry {
  return { key, value, before: [], trailing: undefined, blank: false };
}
