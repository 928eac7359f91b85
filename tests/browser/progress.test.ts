import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSample } from './open-sample.ts';
import { findings, type Opening, openPage, overflow, PlayerBrowser } from './player-page.ts';
import { sampleRun } from './sample-run.ts';

const browser = new PlayerBrowser();
let context: BrowserContext;

beforeAll(() => browser.start());
afterAll(() => browser.close());
afterEach(() => context.close());

async function openProgress(runs: number, opening: Opening = {}): Promise<Page> {
  context = await browser.person(opening);
  const page = await openPage(context);
  const names = ['before-the-digger', 'five-at-the-gate'];
  for (let i = 0; i < runs; i++) await openSample(page, await sampleRun(names[i % 2]!, i + 1));
  await page.getByRole('link', { name: /^(Progress|进步)$/ }).click();
  await page.getByRole('heading', { level: 1, name: /^(Progress|进步)$/ }).waitFor();
  return page;
}

describe.each([
  { lang: 'en', theme: 'light', width: 360 },
  { lang: 'zh', theme: 'dark', width: 1440 },
] as const)('in $lang, $theme, $width px', (opening) => {
  test('axe finds nothing with four runs, and nothing scrolls sideways', async () => {
    const page = await openProgress(4, opening);
    await page.getByRole('heading', { name: /over time|各项得分的变化/ }).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /Reading|正在读取/ })
      .waitFor({ state: 'detached' });
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('axe finds nothing on the page that explains scoring', async () => {
    context = await browser.person(opening);
    const page = await openPage(context, '/scoring');
    await page
      .getByText(/gave away|这句丢了/)
      .first()
      .waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

test('without a run it says where to begin', async () => {
  const page = await openProgress(0);
  await page.getByRole('link', { name: 'Choose a scenario' }).waitFor();
});

test('one run is too few to judge by, and the page says so', async () => {
  const page = await openProgress(1);
  await page.getByText(/One scored run says little about you/).waitFor();
});

test('from three runs on it names the lowest dimension', async () => {
  const page = await openProgress(3);
  await page.getByText(/Your lowest dimension is .+ on average over your latest 3 runs/).waitFor();
});

test('the worked example adds up: par less points is what the one bad line gave away', async () => {
  context = await browser.person();
  const page = await openPage(context, '/scoring');
  const sentence = await page.getByText(/^Par .+ lost\.$/).innerText();
  const [par = 0, points = 0, lost = 0] = (sentence.match(/[\d.]+/g) ?? []).map(Number.parseFloat);
  expect(par - points).toBeCloseTo(lost, 6);
  expect(lost).toBeGreaterThan(0);
  const told = await page.getByText(/^It gave away/).innerText();
  expect(Number.parseFloat(/[\d.]+/.exec(told)?.[0] ?? '')).toBe(lost);
});

test('all behaviours can be filtered by dimension and by word', async () => {
  context = await browser.person();
  const page = await openPage(context, '/scoring');
  await page.getByText('62 behaviours', { exact: true }).waitFor();
  await page.getByLabel('Find a behaviour').fill('silence');
  await page.getByText(/^[1-9] behaviours?$/).waitFor();
});
