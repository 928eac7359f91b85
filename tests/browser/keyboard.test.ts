import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, openPage, PlayerBrowser, turnHeading } from './player-page.ts';

const browser = new PlayerBrowser();
beforeAll(() => browser.start());
afterAll(() => browser.close());

/** Presses Tab until something of this name has the focus; every stop on the way must be visible. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const marked = element.closest('.ui-segment') ?? element;
      const ring = Number.parseFloat(getComputedStyle(marked).outlineWidth);
      const { top, bottom } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.innerText;
      return {
        name,
        isSeen: ring >= 2 && bottom > 0 && top < innerHeight,
        html: element.outerHTML,
      };
    });
    if (!focused) continue;
    expect(focused.isSeen, focused.html.slice(0, 160)).toBe(true);
    if (name.test(focused.name)) return;
  }
  throw new Error(`no tab stop is called ${name}`);
}

test('a whole scenario is played by keyboard alone, the focus never lost', async () => {
  const person = await browser.person();
  const page = await openPage(person);
  await tabTo(page, /^Read the briefing: Before the digger$/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: names.en.begin }).waitFor();
  await tabTo(page, /^Begin the conversation$/, 80);
  await page.keyboard.press('Enter');
  await page.getByRole('log').waitFor();
  await tabTo(page, /^Hear it to the end now$/);
  let decisions = 0;
  for (let turn = 0; turn < 120; turn += 1) {
    const heading = await turnHeading(page);
    if (heading === names.en.over) break;
    if (heading === names.en.decide) {
      decisions += 1;
      await page.keyboard.press(String(1 + (decisions % 2)));
      await expect.poll(() => turnHeading(page)).not.toBe(names.en.decide);
    } else {
      const wanted = heading === names.en.feedback ? /^Go on$/ : /^Hear it to the end now$/;
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (!wanted.test(focused)) await tabTo(page, wanted);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(80);
    }
    const isLost = await page.evaluate(() => document.activeElement === document.body);
    expect(isLost, `the focus is lost after "${heading}"`).toBe(false);
  }
  expect(decisions).toBeGreaterThan(3);
  await tabTo(page, /^To the debrief$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/debrief\/[0-9a-f]{32}$/);
  await person.close();
});
