import type { Text } from '#core/basics/text.ts';
import type { Dimension } from '#core/rubric/dimension.ts';
import type { Assignment } from './assignment.ts';
import type { Assurance, AttemptResult } from './attempt-contract.ts';
import type { HabitOverTime } from './habits-over-time.ts';
import type { Person } from './person.ts';
import type { DecisionStatistics } from './statistics/decision-statistics.ts';
import type { Distribution } from './statistics/distribution.ts';
import type { Enough } from './statistics/enough.ts';
import type { Reliability } from './statistics/reliability.ts';

/** How far a cohort is with one assignment, and how the attempts that count are spread. */
export interface AssignmentOverview {
  assignment: Assignment;
  recruits: number;
  begun: number;
  ended: number;
  scores: Record<Dimension, Enough<Distribution>>;
}

/** What a cohort decided in one scenario, with the words of each choice. */
export interface DecisionsReply {
  /** Attempts it is made of: the first one that each recruit ended. */
  attempts: number;
  beats: DecisionStatistics[];
  /** Share of attempts, 0..1, that had given nothing away after so many decisions; the first is 1. */
  onBestLine: number[];
  says: Record<string, Text>;
}

/** Where one recruit stands in one assignment. */
export interface RecruitStanding {
  hasEnded: boolean;
  /** Of the attempt that counts: mean of the exercised dimensions, 0..100, and how sure it is. */
  mean: number | null;
  assurance: Assurance | null;
}

/** Every recruit of a cohort in every assignment; nothing where an assignment was not begun. */
export interface StandingsReply {
  assignments: Assignment[];
  recruits: { recruit: Person; standings: Record<string, RecruitStanding> }[];
}

export interface ReliabilityReply {
  /** Scenarios that everybody who is counted has ended. */
  scenarios: string[];
  /** What there are too few of, where there are. */
  lacking: 'scenarios' | 'people' | null;
  reliability: Enough<Reliability>;
}

/** A behaviour of the rubric with what it is called. */
export interface NamedBehaviour {
  id: string;
  name: Text;
  dimension: Dimension;
  sign: 'plus' | 'minus';
}

export interface GrowthReply {
  person: Person;
  /** In the order they were taken; how often each behaviour was shown by its id. */
  attempts: (AttemptResult & { scenario: string; behaviours: Record<string, number> })[];
  /** What was shown at least once, in the order of the rubric. */
  behaviours: NamedBehaviour[];
  habits: HabitOverTime[];
}

/** What a cohort showed, assignment by assignment. */
export interface BehavioursReply {
  assignments: {
    id: string;
    scenario: string;
    opensAt: number;
    /** Share of first ended attempts, 0..1, that showed each behaviour, by its id. */
    shares: Enough<Record<string, number>>;
  }[];
  behaviours: NamedBehaviour[];
}
