import { z } from 'zod';

/** The languages Doorstep speaks: English and Simplified Chinese. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Longest text an author may write, in UTF-16 units. */
export const longestText = 4000;

/** Some words in one language. */
export const wordsSchema = z.string().min(1).max(longestText);

/** The same words in several languages. */
export const inLanguagesSchema = z.strictObject({
  en: wordsSchema.optional(),
  zh: wordsSchema.optional(),
});

/** What a person reads: one text for every language, or a map of languages. */
export const textSchema = z
  .union([wordsSchema, inLanguagesSchema])
  .describe('Plain text: one sentence for every language, or {en: …, zh: …}.');
export type Text = z.infer<typeof textSchema>;
