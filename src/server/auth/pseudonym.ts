import { createHmac } from 'node:crypto';
import { codeLetters } from './secret.ts';

/**
 * A name that says nothing, and says it the same way every time: six letters of a keyed hash. Whoever
 * has only the database, or another academy's results, cannot make it out of a person's id.
 */
export function pseudonymOf(key: Buffer, personId: string, word: string): string {
  const hash = createHmac('sha256', key).update(`pseudonym ${personId}`).digest();
  const letters = [...hash.subarray(0, 6)].map((it) => codeLetters[it % codeLetters.length]);
  return `${word} ${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}
