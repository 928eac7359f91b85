import type { Mistake } from './mistake.ts';

type Stretch = readonly [start: number, end: number];

/** The same key twice in one map; `first` is the offset of the first one, told as its place later. */
export function duplicateKeyMistake([start, end]: Stretch, key: string, first: number): Mistake {
  return {
    code: 'duplicate-key',
    start,
    end,
    related: first,
    message: {
      en: `"${key}" stands here a second time; it was already written at {place}.`,
      zh: `“${key}”重复出现；它已在{place}写过。`,
    },
    suggestion: {
      en: 'Rename one of the two, or delete one.',
      zh: '请给其中一个改名，或删除一个。',
    },
  };
}

/** A name that JavaScript keeps for itself. */
export function forbiddenNameMistake([start, end]: Stretch, name: string): Mistake {
  return {
    code: 'forbidden-name',
    start,
    end,
    message: {
      en: `"${name}" is a name the program keeps for itself and cannot be used here.`,
      zh: `“${name}”是程序保留的名称，不能在这里使用。`,
    },
    suggestion: {
      en: `Choose another name, for example "the-${name.replace(/[^A-Za-z]/g, '').toLowerCase()}".`,
      zh: `请换一个名称，例如“the-${name.replace(/[^A-Za-z]/g, '').toLowerCase()}”。`,
    },
  };
}

/** The key `<<`. */
export function mergeKeyMistake([start, end]: Stretch): Mistake {
  return {
    code: 'merge-key',
    start,
    end,
    message: {
      en: '"<<" would merge one map into another, which scenario files do not use.',
      zh: '“<<”会把一个映射并入另一个映射，情境文件不使用这种写法。',
    },
    suggestion: {
      en: 'Write the lines out in full.',
      zh: '请把内容逐行写全。',
    },
  };
}

/** A key that is a list, a map, a block of text, or nothing. */
export function keyShapeMistake([start, end]: Stretch): Mistake {
  return {
    code: 'complex-key',
    start,
    end: Math.min(end, start + 80),
    message: {
      en: 'Before a colon there must be one short name; here there is a list, a block or nothing.',
      zh: '冒号前必须是一个简短的名称；这里是列表、文字块或空白。',
    },
    suggestion: {
      en: 'Write a name before the colon; if the colon belongs to a text, put the whole text in quotes.',
      zh: '请在冒号前写一个名称；如果冒号是正文的一部分，请把整段正文放进英文双引号。',
    },
  };
}
