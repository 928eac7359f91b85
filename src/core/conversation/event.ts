import { z } from 'zod';
import { slugSchema } from '#core/basics/slug.ts';

/**
 * What can happen in a conversation: the resident has finished (`heard`), the officer takes a
 * choice (during `speaking` that is cutting in), stays silent (`hold`), or writes a fact down.
 */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heard') }),
  z.strictObject({ type: z.literal('choose'), choice: slugSchema }),
  z.strictObject({ type: z.literal('hold') }),
  z.strictObject({ type: z.literal('note'), fact: slugSchema }),
]);
export type ConversationEvent = z.infer<typeof eventSchema>;
