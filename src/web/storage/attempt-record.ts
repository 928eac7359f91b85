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
