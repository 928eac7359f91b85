import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  beginAttempt,
  choices,
  findings,
  names,
  openPage,
  overflow,
  PlayerBrowser,
  reachDecision,
  takeChoice,
  turnHeading,
} from './player-page.ts';

const browser = new PlayerBrowser();
let person: BrowserContext;
beforeAll(() => browser.start());
afterAll(() => browser.close());
afterEach(() => person.close());

describe.each([
  { lang: 'en', theme: 'light', width: 1440 },
  { lang: 'zh', theme: 'dark', width: 360 },
] as const)('in $lang and $theme at $width px', ({ lang, theme, width }) => {
  const words = names[lang];

  test('a scenario is played to its end with no axe finding in any state', async () => {
    person = await browser.person({ lang, theme, width });
    const page = await openPage(person);
    const look = async () => {
      expect(await overflow(page)).toBe(0);
      expect(await findings(page)).toEqual([]);
    };
    await page.getByRole('link', { name: words.brief }).click();
    await page.getByRole('button', { name: words.begin }).waitFor();
    await look();
    await page.getByLabel(words.pace).selectOption('untimed');
    await page.getByRole('button', { name: words.begin }).click();
    await page.getByRole('log', { name: words.log }).waitFor();
    await look();
    await page.getByRole('button', { name: words.cutIn }).click();
    await look();
    await reachDecision(page, lang);
    await look();
    await page.getByRole('button', { name: /^(Pause|暂停)$/ }).click();
    await look();
    await page
      .getByRole('button', { name: /^(Go on|继续)$/ })
      .first()
      .click();
    await choices(page).nth(1).click();
    await page.getByRole('heading', { name: words.feedback }).waitFor();
    await look();
    for (let turn = 0; await reachDecision(page, lang); turn += 1) {
      await takeChoice(page, turn);
    }
    await look();
    const debrief = page.getByRole('link', { name: words.debrief });
    expect(await debrief.getAttribute('href')).toMatch(/^\/debrief\/[0-9a-f]{32}$/);
  });
});

test('lines come one after another, each announced once, and hearing them sooner is no cutting in', async () => {
  person = await browser.person();
  const page = await openPage(person);
  await beginAttempt(page, 'en', { pace: 'normal' });
  const log = page.getByRole('log');
  await log.getByText('A digger idles').waitFor();
  expect(await log.getByText("I'm filming.").count()).toBe(0);
  const added = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const lines: string[] = [];
        new MutationObserver((records) => {
          for (const { addedNodes } of records) {
            for (const node of addedNodes) lines.push(node.textContent ?? '');
          }
        }).observe(document.querySelector('[role=log]')!, { childList: true });
        setTimeout(() => resolve(lines), 1500);
      }),
  );
  await page.getByRole('button', { name: names.en.hear }).click();
  const lines = await added;
  expect(lines.filter((it) => it.includes("I'm filming."))).toHaveLength(1);
  expect(await turnHeading(page)).toBe(names.en.decide);
});

test('a person is cut in on only by an act that says so', async () => {
  person = await browser.person();
  const page = await openPage(person);
  await beginAttempt(page, 'en', { pace: 'x10' });
  await page.keyboard.press('1');
  expect(await page.getByRole('log').getByText('You (cut in)').count()).toBe(0);
  await page
    .getByRole('button', { name: names.en.cutIn })
    .or(page.getByRole('button', { name: /^Act now/ }))
    .click();
  await page.getByRole('group').getByRole('button').filter({ hasText: 'machine' }).last().click();
  await page.getByRole('heading', { name: names.en.feedback }).waitFor();
  await page.getByRole('log').getByText('You (cut in)').waitFor();
});

test('assessment shows neither mood nor feedback', async () => {
  person = await browser.person();
  const page = await openPage(person);
  await beginAttempt(page, 'en', { assessment: true });
  await reachDecision(page);
  expect(await page.getByRole('meter').count()).toBe(0);
  await choices(page).first().click();
  await expect.poll(() => turnHeading(page)).not.toBe(names.en.decide);
  expect(await turnHeading(page)).not.toBe(names.en.feedback);
});

test('a heard line can be written down, and the notes are there after a reload', async () => {
  person = await browser.person();
  const page = await openPage(person);
  await beginAttempt(page);
  await reachDecision(page);
  await page.getByRole('button', { name: /^Write down: Zhou, that arm/ }).click();
  const own = page.getByLabel('Your own notes');
  await expect.poll(() => own.inputValue()).toContain('Ruan: Zhou, that arm');
  await page.waitForTimeout(900);
  await page.reload();
  await page.getByRole('log').waitFor();
  await expect.poll(() => own.inputValue()).toContain('Ruan: Zhou, that arm');
});

test('a step that cannot be kept stops the conversation in words; trying again goes on', async () => {
  person = await browser.person();
  const page = await openPage(person);
  await beginAttempt(page);
  await reachDecision(page);
  await page.evaluate(() => {
    const real = IDBObjectStore.prototype.add;
    Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { add: real }) });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const before = await page.getByRole('log').innerText();
  await choices(page).first().click();
  await page
    .getByRole('alert')
    .getByText(/no room left/)
    .waitFor();
  expect(await page.getByRole('log').innerText()).toBe(before);
  const saving = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: 'Save as file' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^doorstep-before-the-digger-.*\.json$/);
  expect(await findings(page)).toEqual([]);
  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: names.en.feedback }).waitFor();
});
