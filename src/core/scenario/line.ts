import { z } from 'zod';
import { yesOrNo } from '#core/basics/scalar.ts';
import { slugSchema } from '#core/basics/slug.ts';

import { inLanguagesSchema, wordsSchema } from '#core/basics/text.ts';
import { conditionSchema } from './condition.ts';
import { sceneTextSchema } from './scene-text.ts';

/** Who `speaks` when nobody does: what happens in the room. */
export const sceneSpeaker = 'scene';

/** What a portrait and a describing voice can show beside a line. */
export const cueFaces = [
  'neutral',
  'tired',
  'worried',
  'hurt',
  'angry',
  'furious',
  'sad',
  'crying',
  'relieved',
  'warm',
  'wary',
  'surprised',
  'ashamed',
  'blank',
] as const;

const cueSchema = z.strictObject({
  face: z.enum(cueFaces).optional(),
  en: wordsSchema.optional(),
  zh: wordsSchema.optional(),
  twin: inLanguagesSchema.optional().describe('What can be noticed in the fairness twin.'),
});
export type Cue = z.infer<typeof cueSchema>;

const known = new Set(['cue', 'thinks', 'reveals', 'when', 'insult']);

/**
 * What one person says. Authors write the speaker's id as the key (`ma: {en: …, zh: …}`), or
 * `scene:` for what happens; read as `{speaker, says}`.
 */
export const lineSchema = z.preprocess(
  (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
    const entries = Object.entries(raw);
    const speaking = entries.filter(([key]) => !known.has(key));
    if (speaking.length !== 1) return raw;
    const [speaker, says] = speaking[0] as [string, unknown];
    return { ...Object.fromEntries(entries.filter(([key]) => known.has(key))), speaker, says };
  },
  z.strictObject({
    speaker: slugSchema,
    says: sceneTextSchema,
    cue: cueSchema.optional().describe('What can be noticed: face, tone, gesture.'),
    thinks: sceneTextSchema.optional().describe('The inner voice; only the debrief shows it.'),
    reveals: z.array(slugSchema).default([]).describe('Facts that can be noted once heard.'),
    when: conditionSchema.optional(),
    insult: yesOrNo.default(false).describe('An insult: costs the officer composure.'),
  }),
);
export type Line = z.infer<typeof lineSchema>;
