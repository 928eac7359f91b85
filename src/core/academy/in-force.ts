/** Whether something holds at an instant (ms since 1970); its end no longer belongs to it. */
export function isInForce(
  { from, until }: { from: number | null; until: number | null },
  now: number,
): boolean {
  return (from === null || from <= now) && (until === null || now < until);
}
