import { dimensions } from '#core/rubric/dimension.ts';
import type { EndedSummary } from '#web/storage/attempt-record.ts';
import type { Report } from './solver-messages.ts';

/** What lists keep of a scored attempt; undefined where it did not reach an ending. */
export function summaryOf({ debrief: { score } }: Report): EndedSummary | undefined {
  const { ending } = score.outcome;
  if (ending === undefined || score.verdict === undefined) return undefined;
  const scores: EndedSummary['scores'] = {};
  for (const [i, dimension] of dimensions.entries()) {
    const value = score.dimensions[i]?.score;
    if (typeof value === 'number') scores[dimension] = value;
  }
  return { ending, verdict: score.verdict, scores, engine: score.engine };
}
