/** The parts of a line that are not its speaker (`scenario/line.ts`). */
export const linePartNames = ['cue', 'thinks', 'reveals', 'when', 'insult'] as const;

const partNames: ReadonlySet<string> = new Set(linePartNames);

/** Keys of a line that may be its speaker. */
export function speakingKeys(keys: readonly string[]): string[] {
  return keys.filter((key) => !partNames.has(key));
}

/** The one key of a line that says who speaks; undefined if there is none or more than one. */
export function speakerKeyOf(keys: readonly string[]): string | undefined {
  const speaking = speakingKeys(keys);
  return speaking.length === 1 ? speaking[0] : undefined;
}
