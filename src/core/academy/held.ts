import type { Role } from './role.ts';

/** One line of the log that tells of a person: what was done, and in which role by whom. */
export interface HeldLine {
  /** ms since 1970. */
  at: number;
  action: string;
  /** Null for nobody who was logged in, and for somebody who was erased. */
  by: 'you' | Role | null;
  detail: Record<string, unknown>;
}

/** Everything an academy holds about one person. */
export interface HeldReply {
  /** The day on which it is all erased (YYYY-MM-DD); null where that is not decided. */
  keptUntil: string | null;
  /** Rows by the name of their table, as they are kept, secrets left out. */
  held: Record<string, Record<string, unknown>[]>;
  /** Who looked, and who changed what, the oldest first. */
  audit: HeldLine[];
}
