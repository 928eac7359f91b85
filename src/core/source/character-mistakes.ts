import type { Wording } from '#core/basics/diagnostic.ts';
import type { CharacterTrouble } from './character-trouble.ts';
import type { Mistake } from './mistake.ts';

const deleteIt: Wording = {
  en: 'Delete the character and type the place again.',
  zh: '请删除这个字符，并重新输入此处的文字。',
};

const wordings: Record<CharacterTrouble, (name: string) => Wording> = {
  'control-character': (name) => ({
    en: `Here stands an invisible control character (${name}), which a text file must not hold.`,
    zh: `这里有一个看不见的控制字符（${name}），文本文件中不允许出现。`,
  }),
  'inner-byte-order-mark': (name) => ({
    en: `Here stands a byte order mark (${name}), which may only stand at the very start of a file.`,
    zh: `这里有一个字节顺序标记（${name}），它只能出现在文件开头。`,
  }),
  'lone-surrogate': (name) => ({
    en: `Here stands half a character (${name}): the other half is missing.`,
    zh: `这里只有半个字符（${name}），另一半缺失。`,
  }),
  'not-a-character': (name) => ({
    en: `${name} is no character; the file may be damaged here.`,
    zh: `${name} 不是有效字符，文件在此处可能已损坏。`,
  }),
  'text-direction': (name) => ({
    en: `Here stands an invisible character that turns the reading direction (${name}): it can make a text look like another one.`,
    zh: `这里有一个改变文字方向的隐形字符（${name}），它会让文字看起来与实际内容不同。`,
  }),
  'lone-carriage-return': (name) => ({
    en: `Here a line ends in an outdated way (${name}).`,
    zh: `此处的换行方式已过时（${name}）。`,
  }),
  'invisible-character': (name) => ({
    en: `Here stands a character that nobody can see (${name}).`,
    zh: `这里有一个看不见的字符（${name}）。`,
  }),
};

/** A character that must not or should not stand in a scenario file, as `U+202E`. */
export function characterMistake(trouble: CharacterTrouble, at: number, point: number): Mistake {
  const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: trouble,
    ...(trouble === 'invisible-character' ? { severity: 'warning' as const } : {}),
    start: at,
    end: at + (point > 0xffff ? 2 : 1),
    message: wordings[trouble](name),
    suggestion:
      trouble === 'lone-carriage-return'
        ? {
            en: 'Save the file with the line ends LF or CRLF.',
            zh: '请用 LF 或 CRLF 换行方式保存文件。',
          }
        : deleteIt,
  };
}
