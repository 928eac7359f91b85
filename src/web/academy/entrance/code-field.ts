import type { FormField } from '../ask-form.tsx';
import type { entranceWords } from '../words/entrance-words.ts';

/** Where the code of a second factor is typed. */
export function codeField(words: (typeof entranceWords)['en']): FormField {
  return {
    ...{ name: 'code', label: words.secondFactor, hint: words.secondFactorHint },
    autoComplete: 'one-time-code',
  };
}
