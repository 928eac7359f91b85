import { z } from 'zod';
import { inLanguagesSchema, type Text, wordsSchema } from '#core/basics/text.ts';

/**
 * What a person reads in a scenario: one text for every language, or a map of languages that may
 * hold beside its own words those of the fairness twin, where the parties' status is swapped.
 */
export const sceneTextSchema = z
  .union([
    wordsSchema,
    inLanguagesSchema.extend({
      twin: inLanguagesSchema.optional().describe('What stands here in the fairness twin.'),
    }),
  ])
  .describe('Plain text: one sentence for every language, or {en: …, zh: …}.');
export type SceneText = z.infer<typeof sceneTextSchema>;

/** A text without the words of the twin beside it. */
export function ownWords(text: SceneText): Text {
  if (typeof text === 'string') return text;
  const { twin: _other, ...own } = text;
  return own;
}
