/** What a character can do to a text that it should not. */
export type CharacterTrouble =
  | 'control-character'
  | 'inner-byte-order-mark'
  | 'lone-surrogate'
  | 'not-a-character'
  | 'text-direction'
  | 'lone-carriage-return'
  | 'invisible-character';
