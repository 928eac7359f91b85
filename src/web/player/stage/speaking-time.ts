import type { Pace } from '#core/attempt/attempt.ts';
import type { Language } from '#core/basics/text.ts';
import { textIn } from '#core/basics/text-in.ts';
import type { Line } from '#core/scenario/line.ts';

/** Milliseconds a word of English or a Chinese character takes when somebody talks calmly. */
const perWord = 330;
const perCharacter = 215;
/** Catching breath between two lines; the least any line takes. */
const breath = 650;
const shortest = 1100;

/** How much longer lines are than usual. */
const lineFactor: Record<Pace, number> = {
  normal: 1,
  slow: 1.5,
  x2: 1.5,
  x5: 1.5,
  x10: 1.5,
  untimed: 0,
};

/** How long it takes to say a text, with the breath after it, in milliseconds; 0 where untimed. */
export function speakingTime(text: string, pace: Pace): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words =
    text.match(/[\p{Script=Latin}\p{N}]+(?:['’-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0;
  const spoken = Math.max(shortest, characters * perCharacter + words * perWord);
  return Math.round((spoken + breath) * lineFactor[pace]);
}

/** How long a line takes: what happens is read, and reading is faster than speaking. */
export function lineTime(
  line: Pick<Line, 'speaker' | 'says'>,
  language: Language,
  pace: Pace,
): number {
  const time = speakingTime(textIn(line.says, language), pace);
  return line.speaker === 'scene' ? Math.round(time * 0.6) : time;
}
