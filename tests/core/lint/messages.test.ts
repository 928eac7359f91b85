import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lintFixture } from './lint-fixture.ts';

/** The first thing the linter says about the fixture of a code: place, message and suggestion. */
function said(code: string, language: 'en' | 'zh'): string {
  const file = readdirSync('tests/fixtures/rejects').find((it) => it.startsWith(`${code}--`));
  const found = lintFixture(`tests/fixtures/rejects/${file}`).find((it) => it.code === code)!;
  const advice = found.suggestion === undefined ? '' : ` → ${found.suggestion[language]}`;
  return `${found.severity}: ${found.message[language]}${advice}`;
}

const codes = [
  'unknown-beat',
  'unknown-behaviour',
  'unknown-speaker',
  'has-outside-choice',
  'dead-end',
  'endless-loop',
  'last-route-open',
  'missing-language',
  'best-is-longest',
  'best-line-ends-badly',
  'blind-player-scores',
  'good-ending-after-unsafe-act',
  'too-large-to-solve',
];

it('says what is wrong in a trainer’s words, in English', () => {
  expect(codes.map((it) => said(it, 'en')).join('\n')).toMatchInlineSnapshot(`
    "error: There is no beat and no ending called "twoo". → Did you mean "two"?
    error: The rubric knows no behaviour called "d-name-feelings". → Did you mean "d-name-feeling"?
    error: Nobody here is called "mia", so nobody can speak this line. → Did you mean "ma"?
    error: "has: deadline" can only stand in the "when" of a choice, not in routes, holds or lines. → Write two choices, one of them open only with the note, or ask with "seen".
    error: The recruit can get stuck in the beat "five": no way on is open in every case. → Give one choice no "when" (and "again: true" if the beat can come back), or add a "hold" with a target.
    error: This can go round for ever (three, four): only "again" choices, holds and gotos lead from beat to beat. → Take "again" off a choice on the way, or let the hold or goto lead forward.
    error: The last route has a "when": if it does not hold, this leads nowhere. → Add a last route with "to" alone.
    error: This text is missing in Chinese. → Write {en: "...", zh: "..."}, or declare "languages: [en]".
    warning: In English the best choice is the longest in 75 % of the beats (chance: 33 %). → Shorten some of the best choices, or let tempting ones say more.
    error: The line that earns most points does not end well: it comes to "taken" (mixed). → Look where this line turns: one-feel, two-need, three-say, four-wait, five-noted, six-receipt.
    warning: A blind player (shortest, English) scores 56; 45 is the most. → Let this habit be wrong in more moments: change order, length or wording of some choices.
    error: The good ending "taken" can be reached after an act that breaks a critical safeguard (c-...). → Ask with "seen" for that choice on the way, and lead to another ending.
    error: The scenario is too large to score: its best line was not found within 0 states. → Let paths meet again, use fewer variables and mood conditions, or cut it in two."
  `);
});

it('says what is wrong in a trainer’s words, in Chinese', () => {
  expect(codes.map((it) => said(it, 'zh')).join('\n')).toMatchInlineSnapshot(`
    "error: 没有叫“twoo”的节点或结局。 → 是不是想写“two”？
    error: 评分细则里没有“d-name-feelings”这种行为。 → 是不是想写“d-name-feeling”？
    error: 这里没有“mia”这个人，这句话没人说得出来。 → 是不是想写“ma”？
    error: “has: deadline”只能写在选项的“when”里，不能写在去向、沉默或台词里。 → 请写成两个选项，其中一个要有笔记才开放；或者改用“seen”。
    error: 学员可能卡在“five”这个节点：没有一条路是任何情况下都开着的。 → 请让一个选项不带“when”（节点会再来的话还要“again: true”），或者加一个带去向的“hold”。
    error: 这里可能永远转下去（three、four）：节点之间只靠“again”选项、沉默和 goto 相连。 → 请去掉路上某个选项的“again”，或者让沉默、goto 往前走。
    error: 最后一条去向带着“when”：条件不成立时就无路可走。 → 请在最后再加一条只有“to”的去向。
    error: 这段文字缺中文。 → 请写成 {en: "……", zh: "……"}，或者声明“languages: [en]”。
    warning: 英文里，75 % 的节点最好的选项正好最长（碰巧的话是 33 %）。 → 请把一些最好的选项写短，或者让有诱惑力的选项多说几句。
    error: 得分最高的路线没有好结局：它走到“taken”（mixed）。 → 看看这条路线是在哪里拐的：one-feel, two-need, three-say, four-wait, five-noted, six-receipt。
    warning: 闭着眼睛选的人（shortest，英文）也能得 56 分；最多只该有 45 分。 → 请让这种习惯在更多时候行不通：调换一些选项的顺序、长短或说法。
    error: 做过触碰底线（c-……）的事以后，还能走到好结局“taken”。 → 请在路上用“seen”问那个选项选过没有，选过就去另一个结局。
    error: 情境太大，没法评分：查了 0 个状态还没找到最佳路线。 → 请让分开的路早些汇合，少用变量和情绪条件，或者拆成两个情境。"
  `);
});
