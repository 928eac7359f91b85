import { z } from 'zod';
import { slugSchema } from '#core/basics/slug.ts';
import { languages } from '#core/basics/text.ts';
import { eventSchema } from '#core/conversation/event.ts';
import { variantSchema } from '#core/scenario/variant.ts';

/** Format of an attempt as it is stored and saved to a file. */
export const attemptFormat = 'doorstep-attempt/1';

export const modes = ['practice', 'assessment'] as const;
export type Mode = (typeof modes)[number];

/** How fast lines come and how long answers may take: `slow`, times two, five, ten, or no timing. */
export const paces = ['normal', 'slow', 'x2', 'x5', 'x10', 'untimed'] as const;
export type Pace = (typeof paces)[number];

/** One thing that happened: `at` in ms since 1970, `elapsed` in monotonic ms since the start. */
export const stepSchema = z.strictObject({
  event: eventSchema,
  at: z.number().int().min(0),
  elapsed: z.number().int().min(0),
});
export type Step = z.infer<typeof stepSchema>;

/** Longest attempt that is read, in steps. */
export const mostSteps = 2000;

/** What is known of an attempt before its first step; never changes afterwards. */
export const attemptHeadSchema = z.strictObject({
  format: z.literal(attemptFormat),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  scenario: slugSchema,
  revision: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the canonical scenario text.'),
  rubric: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the canonical rubric text.'),
  variant: variantSchema.optional().describe('Absent: as written, with nothing carried over.'),
  engine: z.string().max(32),
  mode: z.enum(modes),
  pace: z.enum(paces),
  language: z.enum(languages),
  startedAt: z.number().int().min(0),
});
export type AttemptHead = z.infer<typeof attemptHeadSchema>;

/** One recruit's run: an append-only list of steps under a fixed head. */
export const attemptSchema = attemptHeadSchema.extend({
  steps: z.array(stepSchema).max(mostSteps),
});
export type Attempt = z.infer<typeof attemptSchema>;
