/** What a player typed, as what it means. */
export type Key =
  | { key: 'enter' | 'hold' | 'again' | 'help' | 'leave' }
  | { key: 'number'; number: number }
  | { key: 'cut-in' | 'note'; number: number | undefined }
  | { key: 'unknown'; typed: string };

const letters: Record<string, 'hold' | 'again' | 'help' | 'leave' | 'cut-in' | 'note'> = {
  h: 'hold',
  r: 'again',
  '?': 'help',
  q: 'leave',
  c: 'cut-in',
  n: 'note',
};

/** Reads one typed line; blanks, capitals and full-width signs do not matter. */
export function readKey(line: string): Key {
  const typed = line.normalize('NFKC').trim().toLowerCase();
  if (typed === '') return { key: 'enter' };
  const [, letter = '', digits] = /^([a-z?]?)\s*(\d{1,3})?$/.exec(typed) ?? [];
  const number = digits === undefined ? undefined : Number(digits);
  if (letter === '' && number !== undefined) return { key: 'number', number };
  const key = Object.hasOwn(letters, letter) ? letters[letter] : undefined;
  if (key === 'cut-in' || key === 'note') return { key, number };
  if (key === undefined || number !== undefined) {
    return { key: 'unknown', typed: printable(typed) };
  }
  return { key };
}

/** Keys such as arrows arrive as control characters; written back they would move the cursor. */
function printable(typed: string): string {
  return typed.replaceAll(/\p{C}/gu, '').slice(0, 20);
}
