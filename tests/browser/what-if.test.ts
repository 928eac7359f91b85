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

async function openWhatIf(opening: Opening = {}): Promise<Page> {
  context = await browser.person(opening);
  const page = await openPage(context);
  const file = await sampleRun('before-the-digger', 3);
  await openSample(page, file);
  await page.goto(debriefAddress(file));
  await page.getByRole('button', { name: /Skip this|先跳过/ }).click();
  await page
    .getByRole('button', { name: /Try this moment again|这一步重来/ })
    .first()
    .click();
  await moves(page).first().waitFor();
  return page;
}

function moves(page: Page) {
  const group = page.getByRole('dialog').getByRole('group', { name: /What do you do|你怎么做/ });
  return group.getByRole('button');
}

/** Everything this device keeps of attempts, as text. */
function keptRows(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [{ name } = { name: '' }] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name ?? '');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = ['heads', 'steps'].map(
      (store) =>
        new Promise((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
        }),
    );
    const kept = JSON.stringify(await Promise.all(rows));
    database.close();
    return kept;
  });
}

describe.each([
  { lang: 'en', theme: 'dark', width: 360 },
  { lang: 'zh', theme: 'light', width: 1280 },
] as const)('in $lang, $theme, $width px', (opening) => {
  test('axe finds nothing before and after a choice, and nothing scrolls sideways', async () => {
    const page = await openWhatIf(opening);
    expect(await findings(page)).toEqual([]);
    await moves(page).first().click();
    await page.getByRole('heading', { name: /What it did|带来了什么/ }).waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

test('another choice shows what it did and where to go on, and the record stays as it was', async () => {
  const page = await openWhatIf();
  const before = await keptRows(page);
  await page.getByText('You did this in the attempt').waitFor();
  await moves(page).last().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What it did' }).waitFor();
  await page.getByText(/^Earns .+ gives/).waitFor();
  await page.getByRole('button', { name: 'Choose differently' }).click();
  await page.getByText('You did this in the attempt').waitFor();
  expect(await keptRows(page)).toBe(before);
});

test('Escape closes it and the focus is back on the button that opened it', async () => {
  const page = await openWhatIf();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const focused = page.locator(':focus');
  expect(await focused.getAttribute('aria-label')).toMatch(/^Try this moment again/);
});
