import type { Step } from '#core/attempt/attempt.ts';

/** Tells the attempts of a bench apart, and each from the beginnings of the others. */
export function stepsKey(steps: readonly Pick<Step, 'elapsed'>[]): string {
  return `${steps.length} ${steps.at(-1)?.elapsed}`;
}
