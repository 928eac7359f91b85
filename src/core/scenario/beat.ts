import { z } from 'zod';
import { wholeNumber, yesOrNo } from '#core/basics/scalar.ts';
import { slugSchema } from '#core/basics/slug.ts';
import { choiceSchema, holdSchema } from './choice.ts';
import { lineSchema } from './line.ts';
import { targetSchema } from './target.ts';

/** One moment of the conversation: lines, then what the officer can do. */
export const beatSchema = z
  .strictObject({
    opening: yesOrNo
      .default(false)
      .describe('The opening account: hearing it to its end counts as letting the person finish.'),
    onlookers: wholeNumber(0, 3).optional().describe('0 nobody, 1 a few, 2 many, 3 a crowd.'),
    'answer-within': wholeNumber(5, 120)
      .optional()
      .describe('Seconds before saying nothing counts as holding silence.'),
    lines: z.array(lineSchema).min(1).max(20),
    hold: holdSchema.optional().describe('What staying silent brings; absent is a neutral pause.'),
    choices: z.record(slugSchema, choiceSchema).optional(),
    goto: targetSchema.optional().describe('Where it goes on by itself once heard.'),
  })
  .refine((it) => (it.choices === undefined) !== (it.goto === undefined), {
    error: 'choices-or-goto',
  })
  .refine((it) => Object.keys(it.choices ?? {}).length <= 20, { error: 'too-many-choices' });
export type Beat = z.infer<typeof beatSchema>;
