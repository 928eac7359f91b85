import { z } from 'zod';
import { textSchema } from '#core/basics/text.ts';

const cardSchema = z.strictObject({
  title: textSchema,
  group: z.enum([
    'rights',
    'police-law',
    'petitions',
    'demolition',
    'disputes',
    'crime',
    'care',
    'events',
  ]),
  text: textSchema.describe('What a trainer may say, paraphrased.'),
  mark: z.enum(['V', 'S', 'C']).describe('V read in full, S second-hand, C known only.'),
  edition: textSchema.optional(),
  scenarios: z.array(z.string()),
});
export type LawCard = z.infer<typeof cardSchema>;

/** `scenarios/law.yaml`: law cards with their verification marks (source: law.md). */
export const lawSchema = z.strictObject({
  format: z.literal('doorstep-law/1'),
  note: textSchema.describe('Shown with every card: a training aid, not legal advice.'),
  marks: z.strictObject({ V: textSchema, S: textSchema, C: textSchema }),
  cards: z.record(z.string(), cardSchema),
});
export type Law = z.infer<typeof lawSchema>;
