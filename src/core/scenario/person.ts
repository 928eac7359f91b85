import { z } from 'zod';
import { decimalNumber, wholeNumber } from '#core/basics/scalar.ts';
import { slugSchema } from '#core/basics/slug.ts';
import { sceneTextSchema } from './scene-text.ts';

/** How a face is drawn; names come from `portrait-parts.ts`. */
const portraitSchema = z.strictObject({
  head: z.string().optional(),
  skin: wholeNumber(1, 6).optional(),
  accessory: z.string().optional(),
  facialHair: z.string().optional(),
  headContrast: z.string().optional(),
  clothes: z.string().optional(),
});
export type Portrait = z.infer<typeof portraitSchema>;

const twinPersonSchema = z
  .strictObject({ portrait: portraitSchema })
  .describe('How this person looks in the fairness twin.');

const multipliers = z.record(slugSchema, decimalNumber(0, 5)).default({});

/** A resident: a person with a mood of their own (resident-model.md, state and traits). */
export const residentSchema = z.strictObject({
  name: sceneTextSchema,
  about: sceneTextSchema,
  portrait: portraitSchema.optional(),
  twin: twinPersonSchema.optional(),
  mood: z.strictObject({
    agitation: wholeNumber(0, 100),
    trust: wholeNumber(0, 100),
    understanding: wholeNumber(0, 100).default(0),
    base: wholeNumber(15, 40).default(25).describe('Calm never falls below base - 10.'),
    sensitivity: decimalNumber(0.6, 1.6).default(1),
    face: decimalNumber(0, 1).default(0).describe('How much onlookers weigh.'),
    capacity: decimalNumber(0.5, 1).default(1).describe('Room for reasons.'),
  }),
  rises: multipliers.describe('Behaviours that hurt this person more or less than others.'),
  falls: multipliers.describe('Behaviours that help this person more or less than others.'),
});
export type Resident = z.infer<typeof residentSchema>;

/** Somebody who speaks but whose mood is not followed: a colleague, an official on the phone. */
export const bystanderSchema = z.strictObject({
  name: sceneTextSchema,
  about: sceneTextSchema.optional(),
  portrait: portraitSchema.optional(),
  twin: twinPersonSchema.optional(),
});
export type Bystander = z.infer<typeof bystanderSchema>;
