import { z } from 'zod';

/** The languages Doorstep speaks: English and Simplified Chinese. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Longest text an author may write, in UTF-16 units. */
export const longestText = 4000;

const words = z.string().min(1).max(longestText);

/** What a person reads: one text for every language, or a map of languages. */
export const textSchema = z
  .union([words, z.strictObject({ en: words.optional(), zh: words.optional() })])
  .describe('Plain text: one sentence for every language, or {en: …, zh: …}.');
export type Text = z.infer<typeof textSchema>;
