/** Colour roles of tokens.css. A tone never stands alone: give it a word, a number or a shape too. */
export type Tone =
  | 'neutral'
  | 'accent'
  | 'good'
  | 'caution'
  | 'bad'
  | 'patience'
  | 'wording'
  | 'de-escalation'
  | 'follow-through'
  | 'calm'
  | 'anxious'
  | 'defensive'
  | 'near-crisis'
  | 'crisis';

/** The custom property a tone stands for, ready for a `style` attribute or an SVG attribute. */
export function toneColour(tone: Tone): string {
  return tone === 'neutral' ? 'var(--ink-soft)' : `var(--${tone})`;
}
