/** A resident's phase, from calm to crisis; recovery is the anxious range after a peak. */
export const phases = [
  'calm',
  'anxious',
  'defensive',
  'near-crisis',
  'crisis',
  'recovery',
] as const;
export type Phase = (typeof phases)[number];
