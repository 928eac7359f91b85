import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings, openPage, PlayerBrowser } from './player-page.ts';

const browser = new PlayerBrowser();
beforeAll(() => browser.start());
afterAll(() => browser.close());

/** The control of every 'no axe finding': barriers that were put there are found. */
test('axe finds pale text, a button without a name and a picture without words', async () => {
  const page = await openPage(await browser.person());
  expect(await findings(page)).toEqual([]);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const pale = document.createElement('p');
    pale.textContent = 'Hardly to be read';
    pale.style.cssText = 'color: #aaa; background: #bbb';
    main?.append(pale, document.createElement('button'), document.createElement('img'));
  });
  const found = (await findings(page)).map((it) => it.split(':')[0]);
  expect(found).toEqual(expect.arrayContaining(['color-contrast', 'button-name', 'image-alt']));
});
