import type { Attempt, AttemptHead } from '#core/attempt/attempt.ts';
import type { Dimension } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** Running until it reaches an ending; abandoned when the recruit gives it up. */
export const attemptStatuses = ['running', 'ended', 'abandoned'] as const;
export type AttemptStatus = (typeof attemptStatuses)[number];

/** What library and progress need to know of an ended attempt without replaying it. */
export interface EndedSummary {
  ending: string;
  verdict: Verdict;
  /** 0..100; a dimension that the scenario does not exercise is absent. */
  scores: Partial<Record<Dimension, number>>;
  /** The engine version that made these scores. */
  engine: string;
}

/** What the recruit thought of themselves before seeing the scores: levels 1..5. */
export type SelfRating = Partial<Record<Dimension, number>>;

/** How far an assigned attempt has come on its way to the academy. */
export interface Delivery {
  /** Ids of the assignment and of the person who began it. */
  assignment: string;
  person: string;
  /** How many steps the academy has acknowledged, by a receipt with the same hash. */
  received: number;
  /** True once the academy has the whole attempt, its ending included. */
  isComplete: boolean;
  /** The academy's word for why it takes no more; nothing is sent after it. */
  refusal?: string;
}

/** One attempt as lists show it. */
export interface AttemptRecord {
  head: AttemptHead;
  status: AttemptStatus;
  /** Grows with every writer; a step of an older writer is refused. */
  fence: number;
  /** ms since 1970; absent while it runs. */
  closedAt?: number;
  summary?: EndedSummary;
  selfRating?: SelfRating;
  /** Absent where nobody assigned it. */
  delivery?: Delivery;
  /** The recruit's own free notes. */
  jottings?: string;
}

/** The very scenario and rubric an attempt began with; later editions never change it. */
export interface AttemptPackage {
  /** SHA-256 of the canonical scenario text, as in the attempt's head. */
  revision: string;
  scenario: Scenario;
  rubricRevision: string;
  rubric: Rubric;
}

/** Everything kept of one attempt: enough to resume, replay, debrief and save as a file. */
export interface StoredAttempt {
  attempt: Attempt;
  record: AttemptRecord;
  package: AttemptPackage;
}

/** Most characters of jottings that are kept. */
export const longestJottings = 20_000;
