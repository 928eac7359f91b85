/** Quarters as points people read: 6 becomes "1.5", below zero with a real minus sign. */
export function pointsOf(quarters: number): string {
  const points = Math.round(quarters * 25) / 100;
  return points < 0 ? `−${Math.abs(points)}` : String(points);
}

/** The same with its sign written out. */
export function signedPoints(quarters: number): string {
  return quarters > 0 ? `+${pointsOf(quarters)}` : pointsOf(quarters);
}
