import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { debriefAddress, openSample } from './open-sample.ts';
import { findings, names, openPage, overflow, PlayerBrowser } from './player-page.ts';
import { sampleRun, walkedRun } from './sample-run.ts';

const browser = new PlayerBrowser();
let person: BrowserContext;
beforeAll(() => browser.start());
afterAll(() => browser.close());
afterEach(() => person.close());

const briefing = (id: string) => `${inject('address')}/brief/${id}`;
const skipRating = (page: Page) => page.getByRole('button', { name: /Skip this|先跳过/ }).click();

describe('the suggested order', () => {
  test('names the first scenario that was never finished, and counts the others', async () => {
    person = await browser.person();
    const page = await openPage(person);
    const panel = page.getByRole('region', { name: 'A year at the station' });
    await panel.getByText('One more paper').waitFor();
    await openSample(page, await sampleRun('one-more-paper', 5));
    await page.reload();
    await panel.getByText(/^1 of \d+ played to the end/).waitFor();
    await panel.getByRole('link', { name: 'Go there' }).click();
    await page.getByRole('heading', { level: 1, name: 'Twelve doors' }).waitFor();
  });
});

describe('what an earlier day left behind', () => {
  test('is named in its debrief, waits in the later briefing, and can be left at home', async () => {
    person = await browser.person();
    const page = await openPage(person);
    await page.goto(briefing('water-through-the-ceiling'));
    await page.getByText(/“Twelve doors” can matter here/).waitFor();
    await page.goto(inject('address'));
    const file = await walkedRun('twelve-doors', 'the careful run', 6);
    await openSample(page, file);
    await page.goto(debriefAddress(file));
    await skipRating(page);
    const stays = page.getByRole('region', { name: 'What stays' });
    await stays.getByRole('link', { name: 'Water through the ceiling' }).click();
    const bring = page.getByRole('checkbox', { name: 'Begin with what happened before' });
    expect(await bring.isChecked()).toBe(true);
    await page.getByRole('button', { name: names.en.begin }).click();
    await page.getByRole('log').waitFor();
    expect(await keptVariant(page)).toEqual({ carried: ['knows-the-valve'] });
    await page.goto(briefing('water-through-the-ceiling'));
    await bring.uncheck();
    await page.getByRole('button', { name: names.en.begin }).click();
    await page.getByRole('log').waitFor();
    expect(await keptVariant(page)).toBeUndefined();
  });
});

describe.each([
  { lang: 'en', theme: 'light', width: 1280 },
  { lang: 'zh', theme: 'dark', width: 360 },
] as const)('the fairness twin in $lang, $theme, $width px', (opening) => {
  test('has its own people in briefing and stage, and stands beside the other side', async () => {
    person = await browser.person(opening);
    const page = await openPage(person);
    const id = 'water-through-the-ceiling';
    await page.goto(briefing(id));
    const people = page.locator('.briefing__people');
    const before = await people.innerText();
    await page.getByRole('radio', { name: /Roles swapped|身份互换/ }).check();
    await page.waitForURL(/as=twin/);
    await expect.poll(() => people.innerText()).not.toBe(before);
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: names[opening.lang].begin }).click();
    await page.getByRole('log').waitFor();
    expect(await keptVariant(page)).toEqual({ twin: true });

    const written = await walkedRun(id, 'by the book and too fast', 1);
    const swapped = await walkedRun(id, 'by the book and too fast', 2, { twin: true });
    await page.goto(inject('address'));
    await openSample(page, written);
    await openSample(page, swapped);
    await page.goto(debriefAddress(written));
    await skipRating(page);
    const both = page.getByRole('region', {
      name: /The same case, the other standing|同一件事，换个身份/,
    });
    await both.getByRole('link', { name: /Play it with roles swapped|换了身份再练一次/ }).waitFor();
    // The other debrief compares with what this one keeps a moment after it is shown.
    await expect.poll(async () => (await keptRecord(page)).summary).toBeDefined();
    await page.goto(debriefAddress(swapped));
    await skipRating(page);
    const rows = both.getByRole('table').locator('tbody tr');
    await rows.first().waitFor();
    for (const row of await rows.all()) {
      const [first, second] = await row.getByRole('cell').allInnerTexts();
      expect(first).toBe(second);
    }
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

/** How the attempt on the stage is played, as this device keeps it. */
async function keptVariant(page: Page): Promise<unknown> {
  return (await keptRecord(page)).head.variant;
}

interface KeptRecord {
  head: { variant?: unknown };
  summary?: unknown;
}

/** The record of the attempt that the address names, as this device keeps it. */
function keptRecord(page: Page): Promise<KeptRecord> {
  const id = page.url().split('/').at(-1)!;
  return page.evaluate(async (wanted) => {
    const [{ name } = { name: '' }] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name ?? '');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const row = await new Promise<KeptRecord>((resolve) => {
      const asked = database.transaction('heads').objectStore('heads').get(wanted);
      asked.onsuccess = () => resolve(asked.result);
    });
    database.close();
    return row;
  }, id);
}
