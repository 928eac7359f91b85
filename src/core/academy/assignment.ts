import { z } from 'zod';
import { modes, paces } from '#core/attempt/attempt.ts';
import { slugSchema } from '#core/basics/slug.ts';
import type { Text } from '#core/basics/text.ts';
import type { idSchema } from './person.ts';

/** Which of several attempts counts. */
export const countingRules = ['first', 'best', 'last'] as const;
export type CountingRule = (typeof countingRules)[number];

/** One pace for everybody, and why; a recruit who needs another gets an accommodation. */
export const paceRuleSchema = z.strictObject({
  fixed: z.enum(paces),
  reason: z.string().trim().min(10).max(1000).describe('Shown to the recruits.'),
});
export type PaceRule = z.infer<typeof paceRuleSchema>;

/** What a trainer sets a cohort. Times are ms since 1970. */
export const newAssignmentSchema = z
  .strictObject({
    scenario: slugSchema,
    mode: z.enum(modes),
    supervised: z
      .boolean()
      .default(false)
      .describe('Begun in a room that a trainer has open, and played step by step.'),
    counts: z.enum(countingRules),
    allowed: z.int().min(1).max(100).nullable().describe('Attempts allowed; null for any number.'),
    pace: paceRuleSchema.nullable().default(null).describe('Null: each recruit chooses.'),
    opensAt: z.int().min(0),
    closesAt: z.int().min(0),
  })
  .refine((it) => it.closesAt > it.opensAt, { error: 'closes-before-it-opens' })
  .refine((it) => !it.supervised || it.mode === 'assessment', { error: 'practice-supervised' });
export type NewAssignment = z.infer<typeof newAssignmentSchema>;

export const cohortNameSchema = z.strictObject({ name: z.string().trim().min(1).max(100) });

/** An assignment as its cohort and trainers see it. */
export interface Assignment extends NewAssignment {
  id: z.infer<typeof idSchema>;
  cohortId: string;
  /** Title of the scenario. */
  title: Text;
  revision: string;
  /** ms since 1970; null until a named person lets the results out. */
  releasedAt: number | null;
}
