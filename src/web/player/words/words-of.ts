import type { Language } from '#core/basics/text.ts';
import { usePlayer } from '../player-context.ts';

/** Both languages with the same keys: a sentence, or a function that makes one. */
export type Words<Shape> = Record<Language, Shape>;

/** The words of one screen in the language of the page. */
export function useWords<Shape>(words: Words<Shape>): Shape {
  return words[usePlayer().language];
}
