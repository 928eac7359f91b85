import type { Wording } from '#core/basics/diagnostic.ts';
import type { Mistake } from './mistake.ts';
import { sourceLimits } from './source-limits.ts';

const quoteIt: Wording = {
  en: 'Put the text in quotes: "…".',
  zh: '请用英文双引号把这段文字括起来："…"。',
};

/** A text that starts with `&` and was meant as words, or an anchor. */
export function anchorMistake(start: number, lexeme: string): Mistake {
  return {
    code: 'anchor',
    start,
    end: start + lexeme.length,
    message: {
      en: `A text that starts with & is read as a YAML anchor ("${shorten(lexeme)}"), which scenario files do not use.`,
      zh: `以 & 开头的文字会被当作 YAML 锚点（“${shorten(lexeme)}”），情境文件不使用锚点。`,
    },
    suggestion: quoteIt,
  };
}

/** A text that starts with `*`, as in `*sighs*`, or an alias. */
export function aliasMistake(start: number, lexeme: string): Mistake {
  return {
    code: 'alias',
    start,
    end: start + lexeme.length,
    message: {
      en: `A text that starts with * is read as a YAML alias ("${shorten(lexeme)}"), which scenario files do not use.`,
      zh: `以 * 开头的文字会被当作 YAML 别名（“${shorten(lexeme)}”），情境文件不使用别名。`,
    },
    suggestion: quoteIt,
  };
}

/** A text that starts with `!`, or a tag. */
export function tagMistake(start: number, lexeme: string): Mistake {
  return {
    code: 'tag',
    start,
    end: start + lexeme.length,
    message: {
      en: `A text that starts with ! is read as a YAML tag ("${shorten(lexeme)}"), which scenario files do not use.`,
      zh: `以 ! 开头的文字会被当作 YAML 标签（“${shorten(lexeme)}”），情境文件不使用标签。`,
    },
    suggestion: quoteIt,
  };
}

/** A line that starts with `%`. */
export function directiveMistake(start: number, lexeme: string): Mistake {
  return {
    code: 'directive',
    start,
    end: start + lexeme.length,
    message: {
      en: `A line that starts with % is read as a YAML directive ("${shorten(lexeme)}"), which scenario files do not use.`,
      zh: `以 % 开头的行会被当作 YAML 指令（“${shorten(lexeme)}”），情境文件不使用指令。`,
    },
    suggestion: {
      en: 'Delete the line; if it is text, put it in quotes: "…".',
      zh: '请删除这一行；如果它是正文，请用英文双引号括起来："…"。',
    },
  };
}

/** A key marked with `?`. */
export function complexKeyMistake(start: number): Mistake {
  return {
    code: 'complex-key',
    start,
    end: start + 1,
    message: {
      en: 'A text that starts with "? " is read as a complex key, which scenario files do not use.',
      zh: '以“? ”开头的文字会被当作复合键，情境文件不使用复合键。',
    },
    suggestion: {
      en: 'Write a plain key and a colon, as in `title: "…"`; if it is text, put it in quotes.',
      zh: '请写普通的键加英文冒号，如 `title: "…"`；如果它是正文，请加英文双引号。',
    },
  };
}

/** A second `---`. */
export function severalDocumentsMistake(start: number): Mistake {
  return {
    code: 'several-documents',
    start,
    end: start + 3,
    message: {
      en: 'Three hyphens begin a second document, but one file holds one document.',
      zh: '三个连字符会另起一个文档，而一个文件只能有一个文档。',
    },
    suggestion: {
      en: 'Delete the line `---`, or move what follows into a file of its own.',
      zh: '请删除 `---` 这一行，或把后面的内容移到另一个文件。',
    },
  };
}

/** Lists and maps inside one another beyond the limit. */
export function tooDeepMistake(start: number, end: number, limit = sourceLimits.depth): Mistake {
  return {
    code: 'too-deep',
    start,
    end,
    message: {
      en: `This is nested too deeply: at most ${limit} levels of lists and maps inside one another.`,
      zh: `嵌套过深：列表和映射最多嵌套 ${limit} 层。`,
    },
    suggestion: {
      en: 'Check the brackets and the indentation above this place.',
      zh: '请检查此处之前的括号和缩进。',
    },
  };
}

/** More lexemes than the limit. */
export function tooManyTokensMistake(start: number, limit: number): Mistake {
  return {
    code: 'too-many-tokens',
    start,
    end: start + 1,
    message: {
      en: `The file is too large: it has more than ${limit} words and signs (tokens).`,
      zh: `文件过大：词语和符号（记号）超过 ${limit} 个。`,
    },
    suggestion: {
      en: 'Split it into several scenarios.',
      zh: '请拆分成几个情境文件。',
    },
  };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
