export type Posture = {
  /** Degrees; positive leans towards the reader's side of the counter. */
  rotate: number;
  scale: number;
  /** Per cent of the portrait's height, downwards: what leans must not show its lower edge. */
  y: string;
  /** Pixels of tremble to each side; 0 below 70. */
  tremble: number;
};

/** How somebody holds themselves at an agitation of 0 to 100. All small: felt rather than seen. */
export function posture(agitation: number): Posture {
  const heat = Math.min(100, Math.max(0, agitation)) / 100;
  return {
    rotate: round(3.2 * heat * heat),
    scale: round(1.02 + 0.045 * heat),
    y: `${round(0.6 + 2.6 * heat * heat)}%`,
    tremble: heat < 0.7 ? 0 : round(0.4 + 2.2 * (heat - 0.7)),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
