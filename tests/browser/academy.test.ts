import { resolve } from 'node:path';
import { TOTP } from 'otpauth';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ServedAcademy, serveAcademy } from '../server/academy-fixture.ts';
import { expectSound, openAcademy } from './academy-page.ts';
import { choices, names, PlayerBrowser, reachDecision, takeChoice } from './player-page.ts';

const password = 'a long evening at the gate';
const words = {
  en: {
    code: 'One-time code',
    login: 'Log-in name',
    name: 'Name',
    password: 'Password',
    open: 'Open the academy',
    cohortName: 'Name of the cohort',
    make: 'Make it',
    rosterFile: 'Roster file',
    rosterRead: '20 recruits are in the cohort now.',
    newAssignment: 'New assignment',
    scenario: 'Scenario',
    fiveAtTheGate: 'Five at the gate',
    assign: 'Assign',
    toResults: 'Results: Five at the gate',
    accept: 'Begin',
    toBegin: 'Read the briefing and begin: Five at the gate',
    pace: 'Pace',
    held: 'The attempt has ended',
    allSent: 'Everything you have done is with the academy.',
    release: 'Release the results',
    released: /^Released on/,
    assured: 'replayed by the academy',
    rating: /Skip this/,
    erase: 'Erase',
    erasing: 'Erase',
    account: 'Account',
    begin: 'Begin',
    factorBegin: 'Set it up',
    factorCode: 'Code from the app',
    factorConfirm: 'Switch it on',
    factorCodes: 'Recovery codes',
    review: 'What people say of it, and objecting',
    remark: 'Your words',
    object: 'Object to the score',
    answer: 'Answer',
    ended: 'ended',
    judge: 'Judge otherwise',
    reason: 'Reason',
    keep: 'Keep this judgement',
    judged: 'By Shao',
  },
  zh: {
    code: '一次性代码',
    login: '登录名',
    name: '姓名',
    password: '密码',
    open: '开办',
    cohortName: '班级名称',
    make: '建立',
    rosterFile: '名册文件',
    rosterRead: '名册里的 20 人都在班里了。',
    newAssignment: '布置任务',
    scenario: '情境',
    fiveAtTheGate: '门口来了五个人',
    assign: '布置',
    toResults: '成绩：门口来了五个人',
    accept: '开始',
    toBegin: '看简报，开始：门口来了五个人',
    pace: '语速',
    held: '作答已结束',
    allSent: '您做的全部内容，学院都收到了。',
    release: '公布成绩',
    released: /^已于 .* 公布$/,
    assured: '学院已重放复核',
    rating: /先跳过/,
    erase: '抹除',
    erasing: '抹除',
    account: '账号',
    begin: '开始',
    factorBegin: '开始设置',
    factorCode: '应用里的验证码',
    factorConfirm: '开启',
    factorCodes: '备用码',
    review: '看点评，或提出异议',
    remark: '您的话',
    object: '对分数提出异议',
    answer: '答复',
    ended: '已结束',
    judge: '另作评定',
    reason: '理由',
    keep: '保存评定',
    judged: 'Shao 评定',
  },
} as const;

const roster = [
  'username,givenName,familyName,identifier',
  ...Array.from({ length: 20 }, (_, i) => `recruit.${i},Lan ${i},Wei,0${i}`),
].join('\n');

const browser = new PlayerBrowser();
let academy: ServedAcademy;
beforeAll(() => browser.start());
afterAll(() => browser.close());

async function open(context: BrowserContext, path: string): Promise<Page> {
  return openAcademy(context, academy.address, path);
}

async function text(page: Page, href: string): Promise<string> {
  return page.evaluate(async (url) => (await fetch(url)).text(), href);
}

describe.each([
  { lang: 'en', theme: 'light', width: 1280 },
  { lang: 'zh', theme: 'dark', width: 360 },
] as const)('an academy in $lang, $theme, $width px', (opening) => {
  const { lang } = opening;
  const say = words[lang];

  afterEach(() => academy.close());

  test('from its first administrator to an erased recruit', { timeout: 240_000 }, async () => {
    academy = await serveAcademy(resolve('dist'));
    const office = await browser.person(opening);
    const desk = await open(office, '/academy');
    await desk.getByLabel(say.code).fill(academy.setupCode);
    await desk.getByLabel(say.login).fill('shao');
    await desk.getByLabel(say.name, { exact: true }).fill('Shao');
    await desk.getByLabel(say.password).fill(password);
    await expectSound(desk);
    await desk.getByRole('button', { name: say.open }).click();

    await desk.getByLabel(say.cohortName).fill('Spring 2027');
    await expectSound(desk);
    await desk.getByRole('button', { name: say.make }).click();
    await desk.getByRole('link', { name: 'Spring 2027' }).click();
    await desk.getByRole('heading', { level: 1, name: 'Spring 2027' }).waitFor();
    const cohort = desk.url();
    await desk.getByLabel(say.rosterFile).setInputFiles({
      ...{ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) },
    });
    await desk.getByText(say.rosterRead).waitFor();
    const link = await desk.locator('code').first().innerText();
    expect(link).toMatch(/\/academy\/invitation#/);
    await desk.getByText(say.newAssignment, { exact: true }).click();
    await desk
      .locator('details')
      .getByLabel(say.scenario, { exact: true })
      .selectOption(say.fiveAtTheGate);
    await expectSound(desk);
    await desk.getByRole('button', { name: say.assign, exact: true }).click();
    await desk.getByRole('link', { name: say.toResults }).waitFor();

    await setUpSecondFactor(desk, say);

    const home = await browser.person({ ...opening, keepsProduct: true });
    const page = await open(home, link.slice(link.indexOf('/academy')));
    await page.getByLabel(say.password).fill(password);
    await expectSound(page);
    await page.getByRole('button', { name: say.accept }).click();
    await page.getByRole('link', { name: say.toBegin }).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: say.toBegin }).click();
    await page.getByLabel(say.pace).selectOption('untimed');
    await expectSound(page);
    await page.getByRole('button', { name: say.begin, exact: true }).click();
    await page.getByRole('log').waitFor();
    await playWithACut(page, home, lang);

    await page.getByRole('heading', { level: 1, name: say.held }).waitFor();
    await page.getByText(say.allSent).waitFor({ timeout: 90_000 });
    await expectSound(page);

    await desk.getByRole('link', { name: say.toResults }).click();
    await desk
      .getByText(say.assured)
      .or(desk.getByText(/as it was played|同步收到/))
      .waitFor();
    await expectSound(desk);
    const results = new URL(desk.url()).pathname.replace('/academy/', '/api/');
    await desk.getByRole('button', { name: say.release }).click();
    await desk.getByText(say.released).waitFor();
    const statements = JSON.parse(await text(desk, results.replace(/results$/, 'statements.json')));
    expect(statements).toHaveLength(1);
    const csv = await text(desk, `${results}.csv`);
    expect(csv.split('\r\n').filter((it) => /,assessment,1,/.test(it))).toHaveLength(1);

    await page.reload();
    await page.getByRole('button', { name: say.rating }).click();
    await page.getByRole('heading', { level: 1, name: say.fiveAtTheGate }).waitFor();
    await page.goto(`${academy.address}/academy`);
    await page.getByText(lang === 'en' ? 'De-escalation' : '降温').waitFor();
    await expectSound(page);
    await talkAboutIt(page, desk, say);
    await page.getByRole('link', { name: say.account }).click();
    await page.getByRole('heading', { level: 1, name: say.account }).waitFor();
    await expectSound(page);

    await desk.goto(cohort);
    await desk.getByRole('button', { name: `${say.erase} Lan 0 Wei` }).click();
    await expectSound(desk);
    await desk.getByRole('dialog').getByRole('button', { name: say.erasing, exact: true }).click();
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => desk.getByRole('rowheader', { name: 'Lan 0 Wei' }).count()).toBe(0);
    await page.goto(`${academy.address}/academy`);
    await page.getByLabel(say.login).waitFor();
    const left = await academy.db.selectFrom('steps').select('n').execute();
    expect(left).toEqual([]);
    await home.close();
    await office.close();
  });
});

/** The administrator sets up a second factor, and comes back to the cohort. */
async function setUpSecondFactor(desk: Page, say: (typeof words)['en' | 'zh']): Promise<void> {
  const cohort = desk.url();
  await desk.getByRole('link', { name: say.account }).click();
  await desk.getByRole('button', { name: say.factorBegin }).click();
  const key = await desk.locator('dd code').innerText();
  const code = new TOTP({ secret: key.replaceAll(' ', '') }).generate();
  await desk.getByLabel(say.factorCode).fill(code);
  await expectSound(desk);
  await desk.getByRole('button', { name: say.factorConfirm }).click();
  await desk.getByText(say.factorCodes, { exact: true }).waitFor();
  await expectSound(desk);
  await desk.goto(cohort);
  await desk.getByRole('link', { name: say.toResults }).waitFor();
}

/** The recruit objects to the score; the administrator answers and judges otherwise. */
async function talkAboutIt(
  page: Page,
  desk: Page,
  say: (typeof words)['en' | 'zh'],
): Promise<void> {
  await page.getByRole('link', { name: say.review }).click();
  await page.getByLabel(say.remark).fill('I had said that before. 我说过了。');
  await expectSound(page);
  await page.getByRole('button', { name: say.object }).click();
  await page.getByText('I had said that before. 我说过了。').waitFor();
  const results = desk.url();
  await desk.getByRole('link', { name: say.ended, exact: true }).click();
  await desk.getByText('I had said that before. 我说过了。').waitFor();
  await desk.getByLabel(say.remark).fill('You are right. 你说得对。');
  await desk.getByRole('button', { name: say.answer }).click();
  await desk.getByText('You are right. 你说得对。').waitFor();
  await desk.getByText(say.judge).click();
  await desk
    .getByLabel(say.reason)
    .fill('The recruit was interrupted by a fire drill. 演习打断了。');
  await expectSound(desk);
  await desk.getByRole('button', { name: say.keep }).click();
  await desk.getByRole('rowheader', { name: say.judged }).waitFor();
  await desk.goto(results);
  await desk.getByRole('link', { name: say.ended, exact: true }).waitFor();
  await page.goBack();
}

/** Plays to the end; in the middle the network is away for a few decisions. */
async function playWithACut(page: Page, device: BrowserContext, lang: 'en' | 'zh'): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    if (turn === 3) await device.setOffline(true);
    if (turn === 6) await device.setOffline(false);
    if (!(await reachDecision(page, lang))) break;
    await choices(page).first().waitFor();
    await takeChoice(page, 1);
  }
  await device.setOffline(false);
  await page.getByRole('link', { name: names[lang].debrief }).click();
}
