import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findings, names, openPage, overflow, PlayerBrowser } from './player-page.ts';

const browser = new PlayerBrowser();
let person: BrowserContext;
beforeAll(() => browser.start());
afterAll(() => browser.close());
afterEach(() => person.close());

const yaml = (name: string, text: string) => ({
  name,
  mimeType: 'text/yaml',
  buffer: Buffer.from(text),
});

describe.each([
  { lang: 'en', theme: 'light' },
  { lang: 'zh', theme: 'dark' },
] as const)('the library in $lang and $theme', (opening) => {
  test('has no axe finding and reaches nowhere beyond its window from 320 px on', async () => {
    person = await browser.person({ ...opening, width: 320 });
    const page = await openPage(person);
    await page.getByRole('heading', { name: names[opening.lang].headline }).waitFor();
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBe(0);
    }
    expect(await findings(page)).toEqual([]);
  });
});

test('the language is switched at once, title and html lang included, and kept', async () => {
  person = await browser.person();
  const page = await openPage(person);
  await page.getByRole('radio', { name: '简体中文' }).check();
  await page.getByRole('heading', { name: names.zh.headline }).waitFor();
  expect(await page.title()).toBe('情境 · 家门口');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  await page.reload();
  await page.getByRole('heading', { name: names.zh.headline }).waitFor();
});

test('a sound file from disk is listed after a reload too, and can be removed', async () => {
  person = await browser.person();
  const page = await openPage(person);
  await page.getByLabel('Open a scenario file').setInputFiles(yaml('mine.yaml', small));
  await page.getByText('was checked and is kept on this device').waitFor();
  await page.reload();
  await page.getByText('Opened from mine.yaml').waitFor();
  await page.getByRole('link', { name: 'Read the briefing: A small talk' }).click();
  await page.getByRole('heading', { level: 1, name: 'A small talk' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Remove from this device: A small talk' }).click();
  await page.getByText('Opened from mine.yaml').waitFor({ state: 'hidden' });
});

test('a broken file says where and is not kept; the rest goes on working', async () => {
  person = await browser.person();
  const page = await openPage(person);
  const input = page.getByLabel('Open a scenario file');
  await input.setInputFiles(yaml('bad.yaml', small.replace('difficulty: 1', 'difficulty: 9')));
  const alert = page.getByRole('alert');
  await alert.getByText('bad.yaml has a mistake').waitFor();
  expect(await alert.innerText()).toMatch(/Line 5, column \d+/);
  expect(await findings(page)).toEqual([]);
  await input.setInputFiles(yaml('bomb.yaml', `a: &a [x]\nb: [${'*a,'.repeat(500)}]\n`));
  await alert.getByText(/bomb.yaml has/).waitFor();
  await page.getByRole('link', { name: names.en.brief }).click();
  await page.getByRole('heading', { level: 1, name: names.en.title }).waitFor();
});

test('a file that is no saved attempt is refused in words', async () => {
  person = await browser.person();
  const page = await openPage(person);
  await page.getByLabel('Open a saved attempt').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":1}'),
  });
  await page
    .getByRole('alert')
    .getByText(/not a saved Doorstep attempt/)
    .waitFor();
});

test.each([
  '/play/0123456789abcdef0123456789abcdef',
  '/brief/no-such-scenario',
  '/brief/constructor',
  '/play/..%2F..%2Fetc',
  '/brief/%3Cimg%20src=x%20onerror=alert(1)%3E',
  '/nonsense',
  '/play/%E0%A4%A',
])('the address %s gets a page of its own in words', async (path) => {
  person = await browser.person();
  const page = await person.newPage();
  const { inject } = await import('vitest');
  const reply = await page.goto(inject('address') + path);
  if (reply && reply.status() >= 400) return;
  await page
    .getByRole('link', { name: /scenarios/i })
    .first()
    .waitFor();
  await page
    .getByRole('heading', {
      level: 1,
      name: /nothing at this address|not on this device|no such scenario/,
    })
    .waitFor();
  expect(await findings(page)).toEqual([]);
});

const small = `format: doorstep/1
id: small-talk
title: {en: "A small talk", zh: "闲谈"}
situation: counter
difficulty: 1
minutes: 1
briefing:
  setting: {en: "A counter.", zh: "窗口。"}
  aims:
    - {en: "Listen", zh: "听"}
residents:
  ma:
    name: {en: "Ma", zh: "马"}
    about: {en: "waits", zh: "在等"}
    mood: {agitation: 40, trust: 30}
start: first
beats:
  first:
    lines:
      - ma: {en: "Again?", zh: "又来？"}
    choices:
      listen:
        say: {en: "Tell me.", zh: "您说。"}
        shows: [p-one-question]
        why: {en: "It helps.", zh: "有用。"}
        target: done
endings:
  done:
    verdict: good
    title: {en: "Done", zh: "好了"}
    text: {en: "Done.", zh: "好了。"}
    friday: {en: "Fine.", zh: "挺好。"}
    tonight:
      ma: {en: "Fine.", zh: "挺好。"}
`;
