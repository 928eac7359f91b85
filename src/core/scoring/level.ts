/** 1 harmful, 2 clumsy, 3 workable, 4 good, 5 very good (rubric.md, section 1). */
export type Level = 1 | 2 | 3 | 4 | 5;

/** The least score (before clamping) of each level above harmful. */
export const levelFrom = { 2: 0, 3: 40, 4: 65, 5: 85 } as const;

/** The level a score share falls into; below what guessing earns is harmful. */
export function levelOf(share: number): Level {
  if (share >= levelFrom[5]) return 5;
  if (share >= levelFrom[4]) return 4;
  if (share >= levelFrom[3]) return 3;
  return share >= levelFrom[2] ? 2 : 1;
}
