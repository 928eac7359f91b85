import { z } from 'zod';
import { variableValue, wholeNumber } from '#core/basics/scalar.ts';
import { slugSchema } from '#core/basics/slug.ts';

const shift = wholeNumber(-100, 100);

/** A flat change of a resident's mood, for this person at this moment. */
const hitSchema = z.strictObject({
  agitation: shift.optional(),
  trust: shift.optional(),
  understanding: shift.optional(),
});
export type Hit = z.infer<typeof hitSchema>;

const settingSchema = z.union([variableValue, z.strictObject({ add: wholeNumber(-1000, 1000) })]);
export type Setting = z.infer<typeof settingSchema>;

/** What an act changes: shared by choices and holds. */
export const effectFields = {
  shows: z.array(slugSchema).max(4).default([]).describe('Behaviours from the rubric.'),
  unfitting: z
    .array(slugSchema)
    .default([])
    .describe('Those of `shows` that miss this person now: they earn nothing and help nobody.'),
  to: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(slugSchema).min(1),
    )
    .optional()
    .describe('Which residents are spoken to; else the one who spoke last.'),
  hits: z.record(slugSchema, hitSchema).optional().describe('Flat changes of mood.'),
  sets: z.record(slugSchema, settingSchema).optional().describe('Variables that change.'),
  reveals: z.array(slugSchema).default([]).describe('Facts that can now be noted.'),
  'falls-due': slugSchema
    .optional()
    .describe('The beat where a false promise made here comes due; else the ending.'),
};
