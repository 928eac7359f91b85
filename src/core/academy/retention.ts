import { z } from 'zod';
import type { Dimension } from '#core/rubric/dimension.ts';
import { idSchema } from './person.ts';
import type { DecisionStatistics } from './statistics/decision-statistics.ts';
import type { Distribution } from './statistics/distribution.ts';
import type { Enough } from './statistics/enough.ts';

/** How long a cohort's people are kept after its last day. */
export const retentionSchema = z.strictObject({
  endsOn: z.iso.date().nullable().describe('Last day of the course; null for not yet known.'),
  keepMonths: z.int().min(0).max(120),
});
export type Retention = z.infer<typeof retentionSchema>;

/** A legal hold on a cohort, or on one person by log-in name: exactly one of them. */
export const newHoldSchema = z
  .strictObject({
    cohortId: idSchema.optional(),
    login: z.string().trim().min(1).max(64).optional(),
    reason: z.string().trim().min(3).max(2000),
  })
  .refine((it) => (it.cohortId === undefined) !== (it.login === undefined), {
    error: 'cohort-or-person',
  });

/** A hold as administrators see it. */
export interface Hold {
  id: string;
  /** Name of the person or cohort that is held. */
  of: string;
  kind: 'person' | 'cohort';
  reason: string;
  setAt: number;
}

/** A cohort with what happens to its people, and when. */
export interface KeptCohort extends Retention {
  id: string;
  name: string;
  recruits: number;
  /** First day on which they may be erased (YYYY-MM-DD); null without a last day. */
  dueOn: string | null;
  /** How many of its recruits that day erases: those in no other cohort that is kept longer, and not held. */
  due: number;
  /** Attempts that go with them. */
  attempts: number;
}

/** What is left of people in the files of the database, and what could not be done about it. */
export interface Scrubbing {
  /** Erasures since the last scrub. */
  waiting: number;
  /** ms since 1970. */
  doneAt: number | null;
  lacking: string[];
}

export interface RetentionReply {
  cohorts: KeptCohort[];
  holds: Hold[];
  scrubbing: Scrubbing;
  /** Statements about people that went to the record store: it is asked for by hand. */
  statementsSent: number;
}

/** Fewest people of whom figures outlive their names. */
export const fewestKept = 5;

/** Figures of people who are no longer kept, of their first ended attempts at one assignment. */
export interface KeptStatistics {
  /** ms since 1970. */
  at: number;
  people: number;
  scores: Record<Dimension, Enough<Distribution>>;
  decisions: DecisionStatistics[];
}

export interface KeptStatisticsReply {
  /** The oldest first. */
  kept: KeptStatistics[];
}
