import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  beginAttempt,
  choices,
  names,
  openPage,
  PlayerBrowser,
  reachDecision,
} from './player-page.ts';

const browser = new PlayerBrowser();
beforeAll(() => browser.start());
afterAll(() => browser.close());

test('after the first visit everything works without a network, deep links included', async () => {
  const person = await browser.person({ keepsProduct: true });
  const page = await openPage(person);
  await page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready;
    const worker = active ?? installing ?? waiting;
    if (worker?.state === 'activated') return;
    await new Promise<void>((resolve) => {
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'activated') resolve();
      });
    });
  });
  await person.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: names.en.headline }).waitFor();
  await beginAttempt(page);
  await reachDecision(page);
  const offered = await choices(page).allInnerTexts();
  await page.reload();
  await page.getByRole('heading', { name: names.en.decide }).waitFor();
  expect(await choices(page).allInnerTexts()).toEqual(offered);
  await person.close();
});
