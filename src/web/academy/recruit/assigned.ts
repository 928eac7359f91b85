import type { Terms } from '#core/academy/accommodation.ts';
import type { Assignment } from '#core/academy/assignment.ts';
import type { AttemptResult } from '#core/academy/attempt-contract.ts';

/** An assignment as GET /api/assignments shows it to a recruit. */
export interface Assigned extends Assignment {
  /** What holds for this recruit. */
  terms: Terms;
  attempts: Pick<AttemptResult, 'id' | 'number' | 'endedAt'>[];
  /** Null before there is one, or before it was released. */
  result: AttemptResult | null;
}
