import type { Mistake } from './mistake.ts';

/** More bytes than the limit. */
export function tooLargeMistake(limit: number): Mistake {
  const size = limit % 1024 === 0 ? `${limit / 1024} KiB` : `${limit} bytes`;
  return {
    code: 'too-large',
    start: 0,
    end: 0,
    message: {
      en: `The file is too large: at most ${size}.`,
      zh: `文件过大：最多 ${size}。`,
    },
    suggestion: {
      en: 'Split it into several scenarios.',
      zh: '请拆分成几个情境文件。',
    },
  };
}

/** A file without a single `key: value`. */
export function emptyFileMistake(text: string): Mistake {
  const blank = /^(?:[ \t]*(?:#.*|---|\.\.\.)?\r?\n)*[ \t]*(?:#.*|---|\.\.\.)?$/.test(text);
  const start = blank ? 0 : text.search(/\S/);
  return {
    code: blank ? 'empty-file' : 'not-a-map',
    start,
    end: blank ? 0 : Math.min(text.length, start + 40),
    message: blank
      ? { en: 'The file is empty.', zh: '文件是空的。' }
      : {
          en: 'This is no scenario file: it has no lines of the form `key: value`.',
          zh: '这不是情境文件：没有“键: 值”形式的内容。',
        },
    suggestion: {
      en: 'Begin with `format: doorstep/1`, or copy a shipped scenario and change it.',
      zh: '请以 `format: doorstep/1` 开头，或复制一个现成的情境再修改。',
    },
  };
}

/** The YAML library gave up; never seen, but nothing a file holds may end the program. */
export const unreadableMistake: Mistake = {
  code: 'unreadable',
  start: 0,
  end: 0,
  message: {
    en: 'The file cannot be read as YAML.',
    zh: '文件无法作为 YAML 读取。',
  },
  suggestion: {
    en: 'Copy a shipped scenario and move your text into it piece by piece.',
    zh: '请复制一个现成的情境，再把内容逐段移入。',
  },
};
