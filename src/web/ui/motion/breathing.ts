export type Breathing = {
  /** One breath as CSS transforms: at rest, full, at rest. A whole transform runs off the main thread. */
  transform: [string, string, string];
  /** Seconds a breath takes. */
  period: number;
};

const calm = { breathsPerMinute: 13, depth: 0.012 };
const crisis = { breathsPerMinute: 30, depth: 0.026 };

/**
 * How somebody breathes at an agitation of 0 to 100: faster and deeper with heat. Steps of ten, so
 * that a small change does not start the breath again.
 */
export function breathing(agitation: number): Breathing {
  const heat = Math.round(Math.min(100, Math.max(0, agitation)) / 10) / 10;
  const between = (low: number, high: number) => low + (high - low) * heat;
  const depth = between(calm.depth, crisis.depth);
  return {
    transform: ['scale(1)', `scale(${(1 + depth).toFixed(4)})`, 'scale(1)'],
    period: 60 / between(calm.breathsPerMinute, crisis.breathsPerMinute),
  };
}
