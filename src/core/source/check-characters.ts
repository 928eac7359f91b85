import { characterMistake } from './character-mistakes.ts';
import type { CharacterTrouble } from './character-trouble.ts';
import type { Mistake } from './mistake.ts';

/** Refuses characters that hide, mislead or cannot be shown; invisible ones are only warned of. */
export function checkCharacters(text: string, most: number): Mistake[] {
  const mistakes: Mistake[] = [];
  for (let at = 0; at < text.length && mistakes.length < most; at++) {
    const unit = text.charCodeAt(at);
    // Nearly every character of a scenario passes one of these two tests.
    if (unit >= 0x20 && unit < 0x7f) continue;
    if (unit >= 0x3000 && unit < 0xd800) continue;
    const trouble = troubleOf(text, at, unit);
    if (trouble !== undefined) {
      mistakes.push(characterMistake(trouble, at, text.codePointAt(at) ?? unit));
    }
    if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) at++;
  }
  return mistakes;
}

function troubleOf(text: string, at: number, unit: number): CharacterTrouble | undefined {
  if (unit < 0x20) return troubleOfControl(text, at, unit);
  if (unit >= 0x7f && unit <= 0x9f) return 'control-character';
  if (unit >= 0xd800 && unit <= 0xdfff) return troubleOfSurrogate(text, at, unit);
  if (unit === 0xfeff) return 'inner-byte-order-mark';
  if (unit >= 0xfdd0 && unit <= 0xfdef) return 'not-a-character';
  if (unit >= 0xfffe) return 'not-a-character';
  if (unit >= 0x202a && unit <= 0x202e) return 'text-direction';
  if (unit >= 0x2066 && unit <= 0x2069) return 'text-direction';
  if (unit === 0x200e || unit === 0x200f || unit === 0x061c) return 'text-direction';
  if (unit === 0x2028 || unit === 0x2029) return 'control-character';
  if (unit === 0x200d) return isEmojiBefore(text, at) ? undefined : 'invisible-character';
  const invisible =
    unit === 0xad ||
    unit === 0x200b ||
    unit === 0x200c ||
    (unit >= 0x2060 && unit <= 0x2064) ||
    unit === 0x3164 ||
    unit === 0x180e;
  return invisible ? 'invisible-character' : undefined;
}

function troubleOfControl(text: string, at: number, unit: number): CharacterTrouble | undefined {
  if (unit === 0x0a || unit === 0x09) return undefined;
  if (unit === 0x0d) return text[at + 1] === '\n' ? undefined : 'lone-carriage-return';
  return 'control-character';
}

function troubleOfSurrogate(text: string, at: number, unit: number): CharacterTrouble | undefined {
  if (!isHigh(unit) || !isLow(text.charCodeAt(at + 1))) return 'lone-surrogate';
  const point = text.codePointAt(at) ?? 0;
  if ((point & 0xfffe) === 0xfffe) return 'not-a-character';
  return point >= 0xe0000 && point <= 0xe007f ? 'invisible-character' : undefined;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The joiner inside an emoji such as a family belongs there. */
function isEmojiBefore(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isLow(before) || before === 0xfe0f || (before >= 0x2190 && before <= 0x2bff);
}
