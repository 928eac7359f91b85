import { z } from 'zod';
import { wholeNumber } from '#core/basics/scalar.ts';
import { textSchema } from '#core/basics/text.ts';
import { dimensions } from './dimension.ts';
import { phases } from './phase.ts';

/** Which row of the phase fit a plus behaviour follows (rubric.md, section 7). */
export const behaviourKinds = ['listening', 'reasons', 'limit', 'record'] as const;

const behaviourSchema = z
  .strictObject({
    dimension: z.enum(dimensions).describe('Which score it counts for.'),
    sign: z.enum(['plus', 'minus']),
    weight: wholeNumber(1, 3).describe('Plus 1 or 2; minus 1 clumsy, 2 harmful, 3 serious.'),
    kind: z.enum(behaviourKinds).optional().describe('Plus only: the row of phase fit.'),
    name: textSchema,
    seen: textSchema.describe('What a camera or a transcript would show.'),
    example: textSchema,
    why: textSchema.describe('Why it helps or hurts, in one sentence.'),
    source: z.array(z.string()),
  })
  .refine((it) => (it.sign === 'plus') === (it.kind !== undefined), {
    error: 'a plus behaviour needs a kind, a minus behaviour has none',
    path: ['kind'],
  });
export type Behaviour = z.infer<typeof behaviourSchema>;

const safeguardSchema = z.strictObject({
  name: textSchema,
  seen: textSchema,
  why: textSchema,
  law: z.array(z.string()),
});
export type Safeguard = z.infer<typeof safeguardSchema>;

const halves = wholeNumber(0, 2);
const fitRow = z.strictObject(
  Object.fromEntries(phases.map((phase) => [phase, halves])) as Record<
    (typeof phases)[number],
    typeof halves
  >,
);

const habitSchema = z.strictObject({
  name: textSchema,
  saying: textSchema,
  about: textSchema,
  'shown-by': z.array(z.string()),
  'answered-by': z.array(z.string()),
});
export type Habit = z.infer<typeof habitSchema>;

const dimensionSchema = z.strictObject({
  name: textSchema,
  about: textSchema,
  levels: z.array(textSchema).length(5).describe('1 harmful … 5 very good.'),
});

/** `scenarios/rubric.yaml`: what good and bad conduct is, with its weights (source: rubric.md). */
export const rubricSchema = z.strictObject({
  format: z.literal('doorstep-rubric/1'),
  dimensions: z.strictObject({
    patience: dimensionSchema,
    wording: dimensionSchema,
    'de-escalation': dimensionSchema,
    'follow-through': dimensionSchema,
  }),
  behaviours: z.record(z.string(), behaviourSchema),
  safeguards: z.record(z.string(), safeguardSchema),
  'phase-fit': z.strictObject({
    listening: fitRow,
    reasons: fitRow,
    limit: fitRow,
    record: fitRow,
  }),
  repeats: z.record(z.string(), z.array(halves).min(1)),
  habits: z.record(z.string(), habitSchema),
});
export type Rubric = z.infer<typeof rubricSchema>;
