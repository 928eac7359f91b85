import { z } from 'zod';
import { slugSchema } from '#core/basics/slug.ts';
import { textSchema } from '#core/basics/text.ts';

/** What a saying of the essay names: something going wrong, why, where, or what helps. */
export const seedKinds = ['failure', 'cause', 'situation', 'remedy'] as const;
export type SeedKind = (typeof seedKinds)[number];

const rowSchema = z.strictObject({
  kind: z.enum(seedKinds),
  saying: textSchema,
  mechanic: textSchema
    .optional()
    .describe('What in the product itself trains it, where no scenario alone can.'),
});

/** `scenarios/seed.yaml`: the sayings of the essay that Doorstep comes from. */
export const seedSchema = z.strictObject({
  format: z.literal('doorstep-seed/1'),
  rows: z.record(slugSchema, rowSchema),
});
export type Seed = z.infer<typeof seedSchema>;
