import { z } from 'zod';
import { slugSchema } from '#core/basics/slug.ts';

/** How a scenario is played: as its fairness twin, with what earlier scenarios brought. */
export const variantSchema = z.strictObject({
  twin: z.boolean().optional(),
  carried: z.array(slugSchema).max(50).optional().describe('Ids from the scenario, sorted.'),
});
export type Variant = z.infer<typeof variantSchema>;
