import { z } from 'zod';
import type { AttemptHead, Pace } from '#core/attempt/attempt.ts';
import type { Text } from '#core/basics/text.ts';
import type { Feeling } from '#core/conversation/feelings-in.ts';
import type { ScenePeople } from '#core/scenario/briefing-sheet.ts';
import type { Line } from '#core/scenario/line.ts';
import { idSchema } from './person.ts';

/** The code of a room as somebody typed it: case, spaces and dashes do not matter. */
export const roomCodeSchema = z.string().min(1).max(32);

/** Which sitting a trainer vouches for. */
export const confirmSittingSchema = z.strictObject({ sitting: idSchema });

/**
 * What a recruit does in a supervised exam. Choices and facts go by number: their names are the
 * author's, and some say what they are worth.
 */
export const examMoveSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heard') }),
  z.strictObject({ type: z.literal('hold') }),
  z.strictObject({ type: z.literal('choose'), option: z.int().min(1).max(1000) }),
  z.strictObject({ type: z.literal('note'), fact: z.string().regex(/^\d{1,4}$/) }),
]);
export type ExamMove = z.infer<typeof examMoveSchema>;

/** Step number `from`; `elapsed` is the page's clock, which the academy's own holds in bounds (ms). */
export const examStepSchema = z.strictObject({
  from: z.int().min(0).max(2000),
  move: examMoveSchema,
  elapsed: z.int().min(0),
});
export type ExamStep = z.infer<typeof examStepSchema>;

/** A line as it is heard; `reveals` are names that only `note` understands. */
export type ExamLine = Pick<Line, 'speaker' | 'says' | 'cue' | 'reveals'>;

/** What stands in the log: only what this recruit has heard and done. */
export type ExamEntry = { key: string } & (
  | { kind: 'line'; line: ExamLine }
  | { kind: 'said'; say: Text | null; does: Text | null; isCutIn: boolean }
  | { kind: 'held'; does: Text | null }
  | { kind: 'ended'; title: Text }
);

export interface ExamOption {
  number: number;
  say: Text | null;
  does: Text | null;
}

/** The present beat of a supervised exam, and nothing of what may come. */
export interface ExamView {
  attempt: string;
  title: Text;
  pace: Pace;
  people: ScenePeople;
  /** How many steps the academy holds; the next one has this number. */
  steps: number;
  /** The attempt's own clock, in ms since it was begun. */
  elapsed: number;
  turn: 'speaking' | 'deciding' | 'ended';
  /** How many beats were entered before this one. */
  visit: number;
  lines: ExamLine[];
  /** Whether answering before the end of the lines is cutting in on somebody. */
  interrupts: boolean;
  options: ExamOption[];
  mayHold: boolean;
  /** Time left to answer and in all, in ms; null where nothing runs out. */
  answer: { left: number; total: number } | null;
  /** As faces show it: rounded, so that no choice can be weighed by it. */
  feelings: Feeling[];
  notebook: { fact: string; says: Text; isNoted: boolean }[];
  /** What happened since the step that is answered; everything for who comes back. */
  entries: ExamEntry[];
}

/** A supervised attempt that was begun: its scenario stays at the academy. */
export interface BegunExam {
  head: AttemptHead;
  package: null;
}

/** One sitting of a supervised assignment as staff see it. */
export interface Sitting {
  id: string;
  /** What recruits type; null once it is closed or over. */
  code: string | null;
  openedBy: string | null;
  openedAt: number;
  openUntil: number;
  closedAt: number | null;
  confirmedBy: string | null;
  confirmedAt: number | null;
  begun: number;
  ended: number;
}
