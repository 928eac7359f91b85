import { z } from 'zod';
import { variableValue, wholeNumber } from '#core/basics/scalar.ts';
import { slugSchema } from '#core/basics/slug.ts';

/** A comparison with a number: at least, at most, exactly. */
const boundsSchema = z
  .strictObject({
    gte: wholeNumber(-1000, 1000).optional().describe('at least'),
    lte: wholeNumber(-1000, 1000).optional().describe('at most'),
    eq: wholeNumber(-1000, 1000).optional().describe('exactly'),
  })
  .refine((it) => Object.keys(it).length > 0, { error: 'say gte, lte or eq' });
export type Bounds = z.infer<typeof boundsSchema>;

/** What a conversation may open only when a resident is ready for it (resident-model.md, gates). */
export const gates = ['influence', 'agreement', 'hidden-need'] as const;
export type Gate = (typeof gates)[number];

export interface Condition {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  seen?: string | undefined;
  has?: string | undefined;
  carried?: string | undefined;
  variable?: Record<string, boolean | number | Bounds> | undefined;
  mood?: Record<string, { agitation?: Bounds; trust?: Bounds; understanding?: Bounds }> | undefined;
  gate?: Record<string, Gate> | undefined;
  composure?: Bounds | undefined;
}

/** When something is open: a structured condition with exactly one key, never an expression. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z
    .strictObject({
      all: z.array(conditionSchema).min(1).optional().describe('every one of these'),
      any: z.array(conditionSchema).min(1).optional().describe('at least one of these'),
      not: conditionSchema.optional().describe('the opposite'),
      seen: slugSchema.optional().describe('this beat was visited or this choice was taken'),
      has: slugSchema.optional().describe('this fact stands in the notebook'),
      carried: slugSchema
        .optional()
        .describe('an earlier scenario of the campaign has brought this'),
      variable: z
        .record(slugSchema, z.union([variableValue, boundsSchema]))
        .optional()
        .describe('these variables have these values'),
      mood: z
        .record(
          slugSchema,
          z.strictObject({
            agitation: boundsSchema.optional(),
            trust: boundsSchema.optional(),
            understanding: boundsSchema.optional(),
          }),
        )
        .optional()
        .describe('these residents feel like this'),
      gate: z
        .record(slugSchema, z.enum(gates))
        .optional()
        .describe('this resident is ready for influence, for agreement, to tell a hidden need'),
      composure: boundsSchema.optional().describe('how composed the officer still is'),
    })
    .refine((it) => Object.keys(it).length === 1, { error: 'one-key' }),
) as z.ZodType<Condition>;
