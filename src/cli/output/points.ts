/** Quarters of a point as a person reads them: 10 is "2.5". */
export function points(quarters: number, decimals = 2): string {
  return String(Number((quarters / 4).toFixed(decimals)));
}
