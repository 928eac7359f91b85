import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromiumOn } from './chromium.ts';
import {
  beginAttempt,
  choices,
  findings,
  names,
  openPage,
  PlayerBrowser,
  reachDecision,
  takeChoice,
} from './player-page.ts';

let profile: string;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'doorstep-resume-'));
});
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

test('a browser that is killed loses nothing: the same beat comes back from the library', async () => {
  const first = await startChromiumOn(profile);
  const page = await openPage(first.context);
  const lang = (await page.evaluate(() => document.documentElement.lang)) === 'en' ? 'en' : 'zh';
  await beginAttempt(page, lang);
  for (let turn = 0; turn < 3; turn += 1) {
    await reachDecision(page, lang);
    await takeChoice(page, 1);
  }
  await reachDecision(page, lang);
  const offered = await choices(page).allInnerTexts();
  const said = await page.getByRole('log').innerText();
  await first.kill();

  const second = await startChromiumOn(profile);
  const again = await openPage(second.context);
  await again.getByRole('link', { name: names[lang].goOnFor }).click();
  await again.getByRole('heading', { name: names[lang].decide }).waitFor();
  expect(await choices(again).allInnerTexts()).toEqual(offered);
  expect(await again.getByRole('log').innerText()).toBe(said);
  await second.kill();
});

test('a second tab says that it runs elsewhere and can take over; the first then stops', async () => {
  const browser = new PlayerBrowser();
  await browser.start();
  const person = await browser.person();
  const first = await openPage(person);
  await beginAttempt(first);
  await reachDecision(first);
  const second = await openPage(person, new URL(first.url()).pathname);
  await second.getByRole('heading', { name: /open in another tab/ }).waitFor();
  expect(await findings(second)).toEqual([]);
  await second.getByRole('button', { name: 'Take over here' }).click();
  await second.getByRole('heading', { name: names.en.decide }).waitFor();
  await first.getByRole('heading', { name: /taken over/ }).waitFor();
  expect(await findings(first)).toEqual([]);
  await choices(second).first().click();
  await second.getByRole('heading', { name: names.en.feedback }).waitFor();
  await browser.close();
});
