import type { Text } from '#core/basics/text.ts';
import type { State } from '#core/conversation/tables.ts';
import type { StorageFailure } from '#web/storage/storage-failure.ts';
import type { LogEntry } from './log-entry.ts';
import type { MoodChange } from './mood-change.ts';

/** What one choice did, told right after it in practice. */
export interface Feedback {
  why: Text | undefined;
  changes: MoodChange[];
}

/** What the officer can do now. `feedback` waits until the recruit goes on. */
export type Turn = 'speaking' | 'deciding' | 'feedback' | 'ended';

/** What the stage shows; a new object after every change. */
export interface SessionView {
  turn: Turn;
  beat: string;
  /** How many beats were entered before this one. */
  visit: number;
  state: State;
  entries: readonly LogEntry[];
  /** Whether lines of this beat are still to come. */
  isMoreComing: boolean;
  feedback: Feedback | undefined;
  isPaused: boolean;
  isSaving: boolean;
  /** The step that could not be kept; the conversation waits for it. */
  failure: StorageFailure | undefined;
  /** Time on the stage at which silence counts as holding, and how long that is in all. */
  answer: { until: number; total: number } | undefined;
}
