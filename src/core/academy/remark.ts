import { z } from 'zod';
import type { Step } from '#core/attempt/attempt.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Variant } from '#core/scenario/variant.ts';
import type { AttemptResult } from './attempt-contract.ts';

/** A trainer comments, a recruit objects, a trainer answers. */
export const remarkKinds = ['comment', 'objection', 'answer'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export const newRemarkSchema = z.strictObject({
  kind: z.enum(remarkKinds),
  /** The step it is about; absent for the whole attempt. */
  step: z.int().min(0).max(2000).optional(),
  text: z.string().trim().min(1).max(2000),
});

export interface Remark {
  id: string;
  kind: RemarkKind;
  step: number | null;
  text: string;
  /** Name of whoever wrote it; null for somebody who was erased. */
  by: string | null;
  at: number;
}

const score = z.number().min(0).max(100).nullable();

/** A person's own scores, with the reason that is kept beside them. */
export const newOverrideSchema = z.strictObject({
  scores: z.strictObject(
    Object.fromEntries(dimensions.map((it) => [it, score])) as Record<
      (typeof dimensions)[number],
      typeof score
    >,
  ),
  reason: z.string().trim().min(10).max(2000),
});

/** An attempt as it was played, with what people said of it. */
export interface Review {
  attempt: AttemptResult;
  /** Whose it is; null for oneself. */
  person: { id: string; name: string; number: string | null } | null;
  scenario: Scenario;
  rubric: Rubric;
  variant: Variant | undefined;
  steps: Step[];
  remarks: Remark[];
  /** Points each step gave away, by its number; only decisions cost anything. */
  costs: Record<number, number>;
}
