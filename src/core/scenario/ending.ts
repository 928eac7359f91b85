import { z } from 'zod';
import { slugSchema } from '#core/basics/slug.ts';
import { sceneTextSchema } from './scene-text.ts';

export const verdicts = ['good', 'mixed', 'bad', 'unsafe'] as const;
export type Verdict = (typeof verdicts)[number];

/** The last beat and what came of it. */
export const endingSchema = z.strictObject({
  verdict: z.enum(verdicts),
  title: sceneTextSchema,
  text: sceneTextSchema,
  friday: sceneTextSchema.describe('What happened later: whether follow-through came due.'),
  tonight: z
    .record(slugSchema, sceneTextSchema)
    .describe('What each resident tells at home tonight.'),
});
export type Ending = z.infer<typeof endingSchema>;
