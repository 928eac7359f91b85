import { expect, it } from 'vitest';
import { readScenario } from '#core/source/read-scenario.ts';
import { smallScenario } from '../../fixtures/hostile/small-scenario.ts';

/** The first mistake as it is shown: place, code, both languages. */
function firstOf(source: string): string {
  const [first] = readScenario(source).diagnostics;
  if (first === undefined) return 'nothing';
  const { start } = first.range;
  const said = [first.message.en, first.suggestion?.en, first.message.zh, first.suggestion?.zh];
  return [`${start.line}:${start.column} ${first.code}`, ...said].filter(Boolean).join('\n');
}

it('explains a stage direction', () => {
  expect(firstOf(smallScenario({ title: '*sighs*' }))).toMatchInlineSnapshot(`
    "3:8 alias
    A text that starts with * is read as a YAML alias ("*sighs*"), which scenario files do not use.
    Put the text in quotes: "…".
    以 * 开头的文字会被当作 YAML 别名（“*sighs*”），情境文件不使用别名。
    请用英文双引号把这段文字括起来："…"。"
  `);
});

it('explains a colon in a text', () => {
  expect(firstOf(smallScenario({ title: 'Small: a counter' }))).toMatchInlineSnapshot(`
    "3:8 colon-in-text
    This text holds a colon followed by a space, so it is read as a second key.
    Put the whole text in double quotes: "…".
    这段文字里有“冒号加空格”，会被当作另一个键。
    请用英文双引号把整段文字括起来："…"。"
  `);
});

it('explains quotes in quotes', () => {
  expect(firstOf(smallScenario({ title: '"He said "no""' }))).toMatchInlineSnapshot(`
    "3:18 text-after-quote
    The quotes are closed before this place, but more text follows.
    Inside a text in double quotes write \\" or “…”; or check that the text before is closed.
    引号在这里之前已经关闭，后面却还有文字。
    在英文双引号括起的文字内部，请写 \\" 或使用中文引号“…”；也请检查前面的文字是否漏了引号。"
  `);
});

it('explains an unclosed quote', () => {
  expect(firstOf(smallScenario({ title: '"Small' }))).toMatchInlineSnapshot(`
    "3:8 unclosed-quote
    This quote is never closed.
    Add the same quote at the end of the text.
    这个引号没有关闭。
    请在这段文字末尾补上同样的引号。"
  `);
});

it('explains a tab', () => {
  expect(firstOf(smallScenario({ more: '\tonlookers: 2' }))).toMatchInlineSnapshot(`
    "36:1 tab-indent
    This line is indented with a tab; YAML knows only spaces.
    Replace the tab by spaces, two for each level.
    这一行用了制表符（Tab）缩进；YAML 只能用空格缩进。
    请把制表符换成空格，每层两个。"
  `);
});

it('explains a full-width colon', () => {
  expect(firstOf(smallScenario({ more: 'onlookers：2' }))).toMatchInlineSnapshot(`
    "36:1 full-width-colon
    After the key stands a full-width colon (：).
    Write an ordinary colon and a space: \`key: …\`.
    键后面用了全角冒号（：）。
    请改用英文冒号加一个空格：\`key: …\`。"
  `);
});

it('explains a misspelt key', () => {
  expect(firstOf(smallScenario().replace('situation:', 'situaton:'))).toMatchInlineSnapshot(`
    "4:1 unknown-key
    "situaton" means nothing here.
    Did you mean "situation"?
    这里不能使用“situaton”。
    您是想写“situation”吗？"
  `);
});

it('explains a misspelt value', () => {
  expect(firstOf(smallScenario().replace('counter', 'couner'))).toMatchInlineSnapshot(`
    "4:12 unknown-value
    "couner" is not possible here.
    Did you mean "counter"?
    这里不能写“couner”。
    您是想写“counter”吗？"
  `);
});

it('explains a number out of range', () => {
  expect(firstOf(smallScenario({ difficulty: '9' }))).toMatchInlineSnapshot(`
    "5:13 out-of-range
    "difficulty" must be a whole number from 1 to 5, not "9".
    “difficulty”必须是 1 到 5 之间的整数，不能是“9”。"
  `);
});

it('explains a decimal out of range', () => {
  expect(
    firstOf(smallScenario().replace('trust: 30', 'trust: 30, sensitivity: 3')),
  ).toMatchInlineSnapshot(`
    "15:51 out-of-range
    "sensitivity" must be a number from 0.6 to 1.6, not "3".
    “sensitivity”必须是 0.6 到 1.6 之间的数字，不能是“3”。"
  `);
});

it('explains a missing key', () => {
  expect(firstOf(smallScenario().replace('minutes: 5\n', ''))).toMatchInlineSnapshot(`
    "1:1 missing-key
    "minutes" is missing here.
    Add a line \`minutes: …\`.
    这里缺少“minutes”。
    请加一行 \`minutes: …\`。"
  `);
});

it('explains a line of two speakers', () => {
  expect(
    firstOf(smallScenario().replace('- ma:', '- {ma: "a", gao: "b"}\n      - ma:')),
  ).toMatchInlineSnapshot(`
    "22:19 line-with-two-speakers
    In one line only one person speaks, but here stand ma, gao.
    Write who speaks as the key: \`ma: "…"\`; \`scene: "…"\` says what happens.
    一句话只能有一个说话人，这里却写了 ma, gao。
    请把说话人写成键：\`ma: "…"\`；\`scene: "…"\` 用来写发生的事。"
  `);
});

it('explains an id twice', () => {
  expect(firstOf(smallScenario().replace('sit-down', 'hello'))).toMatchInlineSnapshot(`
    "24:7 same-id
    The id "hello" is already taken at line 20, column 3; beats, endings and choices share one list of ids, and so do people.
    Give one of them another id, for example "hello-2".
    标识“hello”已在第 20 行第 3 列使用；节点、结局和选项共用一组标识，人物也一样。
    请给其中一个换个标识，例如“hello-2”。"
  `);
});

it('explains a key twice', () => {
  expect(firstOf(smallScenario({ more: 'id: again' }))).toMatchInlineSnapshot(`
    "36:1 duplicate-key
    "id" stands here a second time; it was already written at line 2, column 1.
    Rename one of the two, or delete one.
    “id”重复出现；它已在第 2 行第 1 列写过。
    请给其中一个改名，或删除一个。"
  `);
});

it('explains a newer format', () => {
  expect(firstOf(smallScenario().replace('doorstep/1', 'doorstep/2'))).toMatchInlineSnapshot(`
    "1:9 newer-format
    This file was written for a newer Doorstep (doorstep/2); this one reads up to doorstep/1.
    Update Doorstep.
    此文件由更新版本的“家门口”编写（doorstep/2）；当前版本最高支持 doorstep/1。
    请更新“家门口”。"
  `);
});

it('explains a hidden character', () => {
  expect(firstOf(smallScenario({ title: '"a\u202eb"' }))).toMatchInlineSnapshot(`
    "3:10 text-direction
    Here stands an invisible character that turns the reading direction (U+202E): it can make a text look like another one.
    Delete the character and type the place again.
    这里有一个改变文字方向的隐形字符（U+202E），它会让文字看起来与实际内容不同。
    请删除这个字符，并重新输入此处的文字。"
  `);
});
