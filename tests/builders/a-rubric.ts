import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Rubric, rubricSchema } from '#core/rubric/rubric.ts';

/** The shipped rubric, read once. */
export const shippedRubric: Rubric = rubricSchema.parse(
  parse(readFileSync('scenarios/rubric.yaml', 'utf8'), { schema: 'failsafe' }),
);
