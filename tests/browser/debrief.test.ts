import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { debriefAddress, openSample } from './open-sample.ts';
import { findings, type Opening, openPage, overflow, PlayerBrowser } from './player-page.ts';
import { sampleRun } from './sample-run.ts';

const browser = new PlayerBrowser();
let context: BrowserContext;

beforeAll(() => browser.start());
afterAll(() => browser.close());
afterEach(() => context.close());

async function openDebrief(opening: Opening = {}, seed = 3): Promise<Page> {
  context = await browser.person(opening);
  const page = await openPage(context);
  const file = await sampleRun('before-the-digger', seed);
  await openSample(page, file);
  await page.goto(debriefAddress(file));
  await page.getByRole('region', { name: /your own view|你自己的看法/ }).waitFor();
  return page;
}

async function rate(page: Page): Promise<void> {
  const group = page.getByRole('group', { name: /Patience|耐心/ });
  await group.getByRole('radio').nth(2).check();
  await page.getByRole('button', { name: /Keep my view|留下我的看法/ }).click();
  await page.getByRole('region', { name: /Four scores|四项得分/ }).waitFor();
}

describe.each([
  { lang: 'en', theme: 'light', width: 1440 },
  { lang: 'zh', theme: 'dark', width: 360 },
] as const)('in $lang, $theme, $width px', (opening) => {
  test('axe finds nothing before and after the own view, and nothing scrolls sideways', async () => {
    const page = await openDebrief(opening);
    expect(await findings(page)).toEqual([]);
    await rate(page);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

test('no score is on the page before the recruit has given or skipped their own view', async () => {
  const page = await openDebrief();
  expect(await page.getByRole('meter').count()).toBe(0);
  await page.getByRole('button', { name: 'Skip this' }).click();
  await page.getByRole('meter').first().waitFor();
  expect(await page.getByRole('meter').count()).toBe(4);
});

test('the parts come in the agreed order', async () => {
  const page = await openDebrief();
  await rate(page);
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings).toEqual([
    'What happened',
    'Four scores',
    'How it moved people',
    'Line by line',
    'From their side',
    'What to work on',
    'Habits to watch',
    'Take it along',
  ]);
});

test('the own view stands beside the score and is still there after a reload', async () => {
  const page = await openDebrief();
  await rate(page);
  await page.getByText('You said: Half.').waitFor();
  await page.reload();
  await page.getByText('You said: Half.').waitFor();
});

test('the costs on the page add up to the points that were lost', async () => {
  const page = await openDebrief();
  await rate(page);
  const lines = page.getByRole('region', { name: 'Line by line' });
  const lost = Number(/gave away ([\d.]+) point/.exec(await lines.innerText())?.[1]);
  const costs = await lines.getByText(/^cost [\d.]+ points?$/).allInnerTexts();
  const sum = costs.reduce((total, text) => total + Number(/[\d.]+/.exec(text)?.[0]), 0);
  expect(sum).toBe(lost);
  expect(sum).toBeGreaterThan(0);
});

test('the attempt can be saved as a file and opened on another device', async () => {
  const page = await openDebrief();
  await rate(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toMatch(/^doorstep-before-the-digger-.*\.json$/);
});

test('printing leaves out what can only be pressed', async () => {
  const page = await openDebrief();
  await rate(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: /Try this moment/ }).count()).toBe(0);
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect((await page.pdf()).byteLength).toBeGreaterThan(20_000);
});

test('an address that leads nowhere says so in words', async () => {
  context = await browser.person();
  const page = await openPage(context, `/debrief/${'0'.repeat(32)}`);
  await page.getByRole('heading', { name: 'This debrief cannot be shown' }).waitFor();
  expect(await findings(page)).toEqual([]);
});
