import type { ReplayProblem } from '#core/attempt/replay.ts';
import type { Result } from '#core/basics/result.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Debrief } from '#core/debrief/debrief.ts';
import type { WhatIf } from '#core/debrief/what-if.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Passage } from './debrief/transcript.ts';

/** What everything is measured against, in quarters by dimension. */
export interface Figures {
  par: number;
  bestTally: readonly number[];
  bestEnding: string | undefined;
  chance: { mean: readonly number[]; standardError: readonly number[]; total: number };
  guessers: number;
  states: number;
}

/** A debrief with everything that needs the compiled scenario, so that the page does not. */
export interface Report {
  debrief: Debrief;
  passages: Passage[];
  figures: Figures;
  /** Steps whose better line was closed because a fact had not been written down. */
  unnoted: number[];
  /** Ids of the beats visited, the choices taken and the ending reached. */
  seen: string[];
}

/** A moment gone back to, with what has been said since `since` events. */
export interface Moment {
  whatIf: WhatIf;
  passages: Passage[];
}

export interface SolverPackage {
  revision: string;
  /** The variant's key; the scenario is in this variant already. Absent: as written. */
  variant?: string;
  scenario: Scenario;
  rubricRevision: string;
  rubric: Rubric;
}

/** The questions the worker answers, with their answers. */
export interface Answers {
  debrief: Report;
  'what-if': Moment;
  /** The report of a made-up run, and the step that was exchanged in it. */
  example: { report: Report; step: number };
  /** Ids of the beats visited, the choices taken and the ending reached in a run. */
  seen: string[];
  /** The habits that showed in a run. */
  habits: string[];
}
export type Question = keyof Answers;

export interface Ask<Kind extends Question = Question> {
  id: number;
  kind: Kind;
  about: SolverPackage;
  events: readonly ConversationEvent[];
  /** For `what-if`: how many of the events have been read already. */
  since: number;
}

/** Why there is no answer. */
export type SolverFailure =
  | { kind: 'too-large'; states: number }
  | { kind: 'too-slow'; seconds: number }
  | { kind: 'does-not-fit'; step: number; beat: string }
  | { kind: 'does-not-compile'; name: string }
  | { kind: 'no-worker' };

export type Answer<Kind extends Question = Question> = Result<Answers[Kind], SolverFailure>;
export type Reply = { id: number; answer: Answer } | 'ready';

/** A replay or solver failure as the page tells it. */
export function failureOf(
  error: ReplayProblem | { kind: 'too-large'; states: number },
): SolverFailure {
  if (error.kind === 'too-large') return { kind: 'too-large', states: error.states };
  return { kind: 'does-not-fit', step: error.index, beat: error.beat };
}
