import type { Phase } from '#core/rubric/phase.ts';

/**
 * The phase of a resident from agitation (0-100): calm 0-24, anxious 25-44, defensive 45-69,
 * near-crisis 70-84, crisis 85+. After a peak the anxious range is recovery (ADR 0005).
 */
export function phaseOf(agitation: number, peaked: boolean): Phase {
  if (agitation >= 85) return 'crisis';
  if (agitation >= 70) return 'near-crisis';
  if (agitation >= 45) return 'defensive';
  if (agitation >= 25) return peaked ? 'recovery' : 'anxious';
  return 'calm';
}
