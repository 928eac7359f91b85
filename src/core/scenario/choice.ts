import { z } from 'zod';
import { yesOrNo } from '#core/basics/scalar.ts';

import { conditionSchema } from './condition.ts';
import { effectFields } from './effect.ts';
import { sceneTextSchema } from './scene-text.ts';
import { targetSchema } from './target.ts';

/** What the officer can say or do. */
export const choiceSchema = z
  .strictObject({
    do: sceneTextSchema.optional().describe('What the officer does.'),
    say: sceneTextSchema.optional().describe('What the officer says, word for word.'),
    ...effectFields,
    why: sceneTextSchema.describe('What it did to the person and why: feedback and debrief.'),
    when: conditionSchema.optional().describe('When it is open.'),
    again: yesOrNo.default(false).describe('May be taken more than once.'),
    target: targetSchema,
  })
  .refine((it) => it.say !== undefined || it.do !== undefined, { error: 'say-or-do' });
export type Choice = z.infer<typeof choiceSchema>;

/** What staying silent brings: once a visit. */
export const holdSchema = z.strictObject({
  do: sceneTextSchema.optional(),
  ...effectFields,
  why: sceneTextSchema.optional(),
  when: conditionSchema.optional(),
  target: targetSchema,
});
export type Hold = z.infer<typeof holdSchema>;
