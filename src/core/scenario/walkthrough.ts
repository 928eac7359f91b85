import { z } from 'zod';
import { wholeNumber } from '#core/basics/scalar.ts';
import { slugSchema } from '#core/basics/slug.ts';
import { dimensions } from '#core/rubric/dimension.ts';

const bounds = z.strictObject({
  gte: wholeNumber(-1000, 1000).optional(),
  lte: wholeNumber(-1000, 1000).optional(),
});

/** One move of an expected run: a choice, a cut-in, a note, or `hold`. */
const moveSchema = z.union([
  slugSchema,
  z.strictObject({ 'cut-in': slugSchema }),
  z.strictObject({ note: slugSchema }),
]);
export type WalkthroughMove = z.infer<typeof moveSchema>;

const walkthroughSchema = z.strictObject({
  name: z.string().min(1).max(200),
  carried: z
    .array(slugSchema)
    .max(4)
    .default([])
    .describe('What earlier scenarios of a campaign have brought; nothing when played alone.'),
  moves: z.array(moveSchema).max(500),
  expect: z.strictObject({
    ending: slugSchema,
    verdict: z.enum(['good', 'mixed', 'bad', 'unsafe']).optional(),
    ...(Object.fromEntries(dimensions.map((it) => [it, bounds.optional()])) as Record<
      (typeof dimensions)[number],
      z.ZodOptional<typeof bounds>
    >),
  }),
});
export type Walkthrough = z.infer<typeof walkthroughSchema>;

/** `scenarios/<id>.walkthrough.yaml`: authored expected runs. */
export const walkthroughsSchema = z.array(walkthroughSchema).min(1).max(100);
