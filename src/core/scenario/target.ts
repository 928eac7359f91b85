import { z } from 'zod';
import { slugSchema } from '#core/basics/slug.ts';
import { conditionSchema } from './condition.ts';

const routeSchema = z.strictObject({
  when: conditionSchema.optional(),
  to: slugSchema.describe('The beat or ending that follows.'),
});
export type Route = z.infer<typeof routeSchema>;

/** Where something leads: a beat or ending, or a list of routes of which the first open one is taken. */
export const targetSchema = z.preprocess(
  (value) => (typeof value === 'string' ? [{ to: value }] : value),
  z.array(routeSchema).min(1),
);
