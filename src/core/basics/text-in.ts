import type { Language, Text } from './text.ts';

/** The text in one language; falls back to the other language, then to nothing. */
export function textIn(text: Text | undefined, language: Language): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[language] ?? text.en ?? text.zh ?? '';
}
