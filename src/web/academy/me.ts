import type { WaysIn } from '#core/academy/log-in.ts';
import type { Person } from '#core/academy/person.ts';

/** What GET /api/session answers. */
export interface SessionReply {
  person: Person | null;
  /** The academy asks for a second factor, and this person has none yet. */
  mustEnrol: boolean;
  ways: WaysIn;
}
