import { z } from 'zod';
import { variableValue, wholeNumber, yesOrNo } from '#core/basics/scalar.ts';
import { slugSchema } from '#core/basics/slug.ts';
import { languages } from '#core/basics/text.ts';
import { beatSchema } from './beat.ts';
import { endingSchema } from './ending.ts';
import { bystanderSchema, residentSchema } from './person.ts';
import { sceneTextSchema } from './scene-text.ts';

/** The kinds of situation, in the order in which the library lists them. */
export const situations = [
  'counter',
  'petition',
  'demolition',
  'performance',
  'meeting',
  'home-visit',
  'relatives',
  'hardship',
  'call',
  'dispute',
  'crowd',
] as const;
export type Situation = (typeof situations)[number];

const briefingSchema = z.strictObject({
  setting: sceneTextSchema.describe('Where and when; what the officer sees on arriving.'),
  aims: z.array(sceneTextSchema).min(1).max(6),
  law: z.array(z.string()).default([]).describe('Ids of law cards.'),
});

/** One scenario file as an author writes it: one Zod schema, one type. */
export const scenarioSchema = z.strictObject({
  format: z.literal('doorstep/1'),
  id: slugSchema,
  title: sceneTextSchema,
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  situation: z.enum(situations),
  difficulty: wholeNumber(1, 5),
  minutes: wholeNumber(1, 60),
  seed: z.array(slugSchema).default([]).describe('Ids of sayings in seed.yaml that it trains.'),
  twin: sceneTextSchema
    .optional()
    .describe('What the fairness twin swaps; the words of the twin stand beside the others.'),
  briefing: briefingSchema,
  residents: z.record(slugSchema, residentSchema),
  bystanders: z.record(slugSchema, bystanderSchema).default({}),
  officer: z
    .strictObject({
      composure: wholeNumber(0, 100).default(70),
      tired: yesOrNo.default(false),
    })
    .optional()
    .describe('Declares fatigue: the officer has a composure of their own.'),
  onlookers: wholeNumber(0, 3).default(0).describe('0 nobody, 1 a few, 2 many, 3 a crowd.'),
  facts: z.record(slugSchema, sceneTextSchema).default({}).describe('What the notebook can hold.'),
  variables: z.record(slugSchema, variableValue).default({}),
  carried: z
    .record(slugSchema, sceneTextSchema)
    .refine((it) => Object.keys(it).length <= 4, { error: 'too-many-carried' })
    .default({})
    .describe('What earlier scenarios of a campaign may bring, as the briefing says it.'),
  brought: z
    .array(slugSchema)
    .default([])
    .describe('Which of the carried things are there; none when the scenario is played alone.'),
  start: slugSchema,
  beats: z.record(slugSchema, beatSchema),
  endings: z.record(slugSchema, endingSchema),
});
export type Scenario = z.infer<typeof scenarioSchema>;
