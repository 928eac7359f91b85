import type { TranscriptLine } from '#core/attempt/transcript.ts';

/** The officer's moments, numbered from 1, by their steps. */
export function momentsOf(lines: readonly TranscriptLine[]): Map<number, number> {
  const steps = lines.filter(({ kind }) => kind === 'officer').map(({ step }) => step);
  return new Map(steps.map((step, i) => [step, i + 1]));
}
