import { z } from 'zod';
import { slugSchema } from '#core/basics/slug.ts';
import { textSchema } from '#core/basics/text.ts';
import type { Condition } from './condition.ts';

/** What a run left behind: beats visited, choices taken, the ending; nothing else lasts. */
const traceSchema: z.ZodType<Trace> = z.lazy(() =>
  z
    .strictObject({
      all: z.array(traceSchema).min(1).optional().describe('every one of these'),
      any: z.array(traceSchema).min(1).optional().describe('at least one of these'),
      not: traceSchema.optional().describe('the opposite'),
      seen: slugSchema
        .optional()
        .describe('this beat was visited, this choice taken, or this ending reached'),
    })
    .refine((it) => Object.keys(it).length === 1, { error: 'one-key' }),
) as z.ZodType<Trace>;
export interface Trace extends Pick<Condition, 'seen'> {
  all?: Trace[] | undefined;
  any?: Trace[] | undefined;
  not?: Trace | undefined;
}

const carrySchema = z.strictObject({
  from: slugSchema.describe('The scenario that was played earlier.'),
  when: traceSchema,
  to: slugSchema.describe('The scenario that is about to be played.'),
  brings: slugSchema.describe('What that scenario declares under `carried`.'),
});
export type Carry = z.infer<typeof carrySchema>;

/**
 * `scenarios/campaign.yaml`: in which order the scenarios are best played, and what one brings to
 * another. Every scenario also plays alone.
 */
export const campaignSchema = z.strictObject({
  format: z.literal('doorstep-campaign/1'),
  title: textSchema,
  order: z.array(slugSchema).min(1).max(100),
  carries: z.array(carrySchema).max(200).default([]),
});
export type Campaign = z.infer<typeof campaignSchema>;
