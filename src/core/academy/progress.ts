import type { Assignment } from './assignment.ts';
import type { Person } from './person.ts';

/** Where a recruit is in their newest attempt; nothing of how they fare. */
export interface AttemptProgress {
  number: number;
  startedAt: number;
  endedAt: number | null;
  /** When the academy last got something of it (ms since 1970). */
  heardAt: number;
  /** The how-manieth beat they are in, counted from 1; null once it has ended. */
  beat: number | null;
  /** How often they have decided; null once it has ended. */
  decisions: number | null;
}

/** One recruit while the cohort plays; null where nothing was begun. */
export interface RecruitProgress {
  recruit: Person;
  attempt: AttemptProgress | null;
}

/** Who is where in an assignment. */
export interface ProgressReply {
  assignment: Assignment;
  /** The academy's own time: the clock of a page may be wrong. */
  now: number;
  recruits: RecruitProgress[];
}
