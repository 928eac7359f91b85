import { z } from 'zod';
import { type AttemptHead, type Pace, paces, stepSchema } from '#core/attempt/attempt.ts';
import { languages } from '#core/basics/text.ts';
import type { Dimension } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { variantSchema } from '#core/scenario/variant.ts';
import { roomCodeSchema } from './exam.ts';
import { idSchema } from './person.ts';

/** How a recruit begins an attempt of an assignment. */
export const beginSchema = z.strictObject({
  /** Chosen by the page, so that asking twice begins once. */
  id: idSchema,
  pace: z.enum(paces),
  language: z.enum(languages),
  engine: z.string().max(32),
  variant: variantSchema.optional(),
  code: roomCodeSchema.optional().describe('Of the room, where the assignment is supervised.'),
});
export type Begin = z.infer<typeof beginSchema>;

/** An attempt that was begun, with the texts it is played by: they are not given out earlier. */
export interface Begun {
  head: AttemptHead;
  package: { revision: string; scenario: Scenario; rubricRevision: string; rubric: Rubric };
}

/** Steps as they happen: `from` is the number of the first one. The same steps again change nothing. */
export const appendSchema = z.strictObject({
  from: z.int().min(0).max(2000),
  steps: z.array(stepSchema).min(1).max(200),
});

export type Append = z.infer<typeof appendSchema>;

/** What the server holds after an append; the page compares the hash before it lets go of a step. */
export interface Receipt {
  steps: number;
  /** SHA-256 over all steps held, in hex. */
  hash: string;
  isEnded: boolean;
}

/**
 * How far a score can be trusted: played offline and not replayed; replayed with the same core;
 * reached the server in the pace in which it was played; watched by a trainer.
 */
export const assurances = ['offline', 'replayed', 'live-paced', 'supervised'] as const;
export type Assurance = (typeof assurances)[number];

/** Scores 0..100 by dimension; null where the scenario does not exercise it. */
export type Scores = Record<Dimension, number | null>;

/** A person's own judgement, kept beside the machine's. */
export interface Override {
  scores: Scores;
  reason: string;
  /** Name of whoever made it. */
  by: string;
  at: number;
}

/** One attempt as trainers see it. */
export interface AttemptResult {
  id: string;
  personId: string;
  assignmentId: string;
  number: number;
  /** How fast it was played; no score depends on it. */
  pace: Pace;
  startedAt: number;
  /** How many steps the academy has. */
  steps: number;
  endedAt: number | null;
  assurance: Assurance | null;
  ending: string | null;
  verdict: 'good' | 'mixed' | 'bad' | 'unsafe' | null;
  /** What the replay says. */
  scores: Scores;
  override: Override | null;
}
