import type { Text } from '#core/basics/text.ts';
import type { Dimension } from '#core/rubric/dimension.ts';
import type { Assignment } from './assignment.ts';
import type { AttemptResult } from './attempt-contract.ts';
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
  says: Record<string, Text>;
}

export interface ReliabilityReply {
  /** Scenarios that everybody who is counted has ended. */
  scenarios: string[];
  /** What there are too few of, where there are. */
  lacking: 'scenarios' | 'people' | null;
  reliability: Enough<Reliability>;
}

export interface GrowthReply {
  attempts: (AttemptResult & { scenario: string })[];
}
