import type { Wording } from '#core/basics/diagnostic.ts';

interface Explained {
  message: Wording;
  suggestion: Wording;
}

const quoteWhole: Wording = {
  en: 'Put the whole text in double quotes: "…".',
  zh: '请用英文双引号把整段文字括起来："…"。',
};

/** Every mistake of YAML grammar in a trainer's words, by the code of its diagnostic. */
export const syntaxWordings = {
  'tab-indent': {
    message: {
      en: 'This line is indented with a tab; YAML knows only spaces.',
      zh: '这一行用了制表符（Tab）缩进；YAML 只能用空格缩进。',
    },
    suggestion: {
      en: 'Replace the tab by spaces, two for each level.',
      zh: '请把制表符换成空格，每层两个。',
    },
  },
  'full-width-colon': {
    message: {
      en: 'After the key stands a full-width colon (：).',
      zh: '键后面用了全角冒号（：）。',
    },
    suggestion: {
      en: 'Write an ordinary colon and a space: `key: …`.',
      zh: '请改用英文冒号加一个空格：`key: …`。',
    },
  },
  'full-width-comma': {
    message: {
      en: 'Between two entries stands a full-width comma.',
      zh: '两项之间用了全角标点。',
    },
    suggestion: {
      en: 'Write an ordinary comma and a space between the entries.',
      zh: '请在两项之间改用英文逗号加一个空格。',
    },
  },
  'space-after-colon': {
    message: {
      en: 'After the colon a space is missing.',
      zh: '冒号后面缺少空格。',
    },
    suggestion: { en: 'Write `key: value`.', zh: '请写成 `key: value`。' },
  },
  'missing-colon': {
    message: {
      en: 'Here a key and a colon are expected, as in `key: value`.',
      zh: '这里应该是“键加英文冒号”的形式，如 `key: value`。',
    },
    suggestion: {
      en: 'Add the colon; if the line belongs to the text above, indent it more or put the whole text in quotes.',
      zh: '请补上冒号；如果这一行属于上面的正文，请加大缩进，或用英文双引号括起整段文字。',
    },
  },
  'list-among-keys': {
    message: {
      en: 'A list item (- …) stands where a key is expected.',
      zh: '这里应该是一个键，却出现了列表项（- …）。',
    },
    suggestion: {
      en: 'Put the list under a key of its own and indent it: `key:` and on the next line `  - …`.',
      zh: '请把列表放在一个键下面并缩进：先写 `key:`，下一行写 `  - …`。',
    },
  },
  'list-on-key-line': {
    message: {
      en: 'A list cannot begin on the line of its key.',
      zh: '列表不能和键写在同一行。',
    },
    suggestion: {
      en: 'Begin the list on the next line, indented; if the hyphen belongs to a text, put the text in quotes.',
      zh: '请另起一行并缩进后再写列表；如果连字符是正文的一部分，请给正文加英文双引号。',
    },
  },
  'colon-in-text': {
    message: {
      en: 'This text holds a colon followed by a space, so it is read as a second key.',
      zh: '这段文字里有“冒号加空格”，会被当作另一个键。',
    },
    suggestion: quoteWhole,
  },
  'bad-indent': {
    message: {
      en: 'This line is not indented like the lines it belongs to.',
      zh: '这一行的缩进与同组的其他行不一致。',
    },
    suggestion: {
      en: 'Give all lines of one group the same number of spaces at the front.',
      zh: '请让同一组的各行开头空格数一致。',
    },
  },
  'closing-bracket-indent': {
    message: {
      en: 'The closing bracket stands too far to the left.',
      zh: '右括号太靠左了。',
    },
    suggestion: {
      en: 'Indent the bracket more than the key it belongs to, or close it on the line before.',
      zh: '请让括号的缩进大于它所属的键，或把它移到上一行末尾。',
    },
  },
  'unclosed-bracket': {
    message: {
      en: 'A bracket opened above is not closed before this place.',
      zh: '上面打开的括号到这里还没有关闭。',
    },
    suggestion: { en: 'Add the missing ] or }.', zh: '请补上缺少的 ] 或 }。' },
  },
  'extra-bracket': {
    message: {
      en: 'This closing bracket has no opening one.',
      zh: '这个右括号没有对应的左括号。',
    },
    suggestion: {
      en: 'Delete it; if it belongs to a text, put the whole text in quotes.',
      zh: '请删除它；如果它是正文的一部分，请用英文双引号括起整段文字。',
    },
  },
  'unclosed-quote': {
    message: {
      en: 'This quote is never closed.',
      zh: '这个引号没有关闭。',
    },
    suggestion: {
      en: 'Add the same quote at the end of the text.',
      zh: '请在这段文字末尾补上同样的引号。',
    },
  },
  'text-after-quote': {
    message: {
      en: 'The quotes are closed before this place, but more text follows.',
      zh: '引号在这里之前已经关闭，后面却还有文字。',
    },
    suggestion: {
      en: 'Inside a text in double quotes write \\" or “…”; or check that the text before is closed.',
      zh: '在英文双引号括起的文字内部，请写 \\" 或使用中文引号“…”；也请检查前面的文字是否漏了引号。',
    },
  },
  'missing-comma': {
    message: {
      en: 'Between two entries in brackets a comma is missing.',
      zh: '括号里的两项之间缺少逗号。',
    },
    suggestion: { en: 'Add a comma and a space.', zh: '请补上英文逗号和空格。' },
  },
  'empty-item': {
    message: {
      en: 'There is a comma with nothing before it.',
      zh: '这个逗号前面没有内容。',
    },
    suggestion: { en: 'Delete the comma.', zh: '请删除这个逗号。' },
  },
  'block-text-start': {
    message: {
      en: 'After | or > the text must begin on the next line.',
      zh: '| 或 > 之后，正文必须从下一行开始。',
    },
    suggestion: {
      en: 'Move the text to the next line and indent it, or put it in quotes.',
      zh: '请把正文移到下一行并缩进，或用英文双引号括起来。',
    },
  },
  'reserved-start': {
    message: {
      en: 'A text cannot begin with this sign unless it is in quotes.',
      zh: '不加引号的文字不能以这个符号开头。',
    },
    suggestion: quoteWhole,
  },
  'bad-escape': {
    message: {
      en: 'In double quotes a backslash begins a special sign, and this one does not exist.',
      zh: '双引号内的反斜杠用来表示特殊符号，但这个写法不存在。',
    },
    suggestion: { en: 'Write two backslashes: \\\\.', zh: '请写两个反斜杠：\\\\。' },
  },
  'space-before-comment': {
    message: {
      en: 'Before a comment (#) a space is missing.',
      zh: '注释符号 # 前面缺少空格。',
    },
    suggestion: {
      en: 'Put a space before #; if it belongs to the text, move it inside the quotes.',
      zh: '请在 # 前加空格；如果它是正文的一部分，请移到引号里面。',
    },
  },
  'key-too-long': {
    message: {
      en: 'The words before the colon are too long for a key (at most 1024 characters).',
      zh: '冒号前的内容太长，不能作为键（最多 1024 个字符）。',
    },
    suggestion: quoteWhole,
  },
  syntax: {
    message: {
      en: 'From here on the file cannot be read: a quote, a bracket, a colon or the indentation is wrong.',
      zh: '从这里开始无法读取：引号、括号、冒号或缩进有误。',
    },
    suggestion: {
      en: 'Compare this line and the one before with a shipped scenario; put texts in double quotes.',
      zh: '请将这一行和上一行与现成的情境对照；正文请用英文双引号括起来。',
    },
  },
} as const satisfies Record<string, Explained>;

export type SyntaxCode = keyof typeof syntaxWordings;
