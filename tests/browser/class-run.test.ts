import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClassRunPulse, ClassRunReply } from '#core/academy/class-run.ts';
import { type ServedAcademy, serveAcademy } from '../server/academy-fixture.ts';
import { carefulSteps } from '../server/careful-steps.ts';
import { askAcademy as ask, expectSound, openAcademy } from './academy-page.ts';
import { PlayerBrowser } from './player-page.ts';
import { readQr } from './read-qr.ts';

/** What stands on the wall. */
const wall = {
  open: 'Open a class run',
  on: /^(Open the vote|Go on)$/,
  close: 'Close the vote',
  voted: '3 have voted',
  split: [/67 % 2 votes$/, /33 % 1 vote$/],
  debrief: 'To the debrief',
  stop: 'Stop this run',
  stopNow: 'Stop it now',
  stopped: 'This run was stopped',
};
/** What stands on the phones. */
const inHand = {
  code: '代码',
  comeIn: '进入',
  unknown: /没有班级在用/,
  choose: '民警该怎么做？',
  mine: '您投的是：',
  yours: '您的选择',
  away: /眼下连不上/,
  over: /这场投票已经结束/,
};

const scenario = 'five-at-the-gate';
const careful = carefulSteps(scenario).map(({ event }) => event);
const browser = new PlayerBrowser();
let academy: ServedAcademy;
beforeAll(async () => {
  await browser.start();
  academy = await serveAcademy(resolve('dist'));
});
afterAll(async () => {
  await browser.close();
  await academy.close();
});

async function open(opening: Parameters<PlayerBrowser['person']>[0], path: string): Promise<Page> {
  return openAcademy(await browser.person(opening), academy.address, path);
}

async function makeCohort(desk: Page): Promise<string> {
  const password = 'a long evening at the gate';
  const first = { login: 'shao', name: 'Shao', password, code: academy.setupCode };
  await ask(desk, 'POST', '/api/setup', first);
  return (await ask<{ id: string }>(desk, 'POST', '/api/cohorts', { name: 'Spring' })).id;
}

/** The option of a phone with this number. */
const option = (phone: Page, place: number) => phone.locator('.vote__options button').nth(place);

test('a class votes from its phones, the trainer takes, and it is kept', {
  timeout: 180_000,
}, async () => {
  const desk = await open({}, '/academy');
  const cohort = await makeCohort(desk);
  await desk.goto(`${academy.address}/academy/cohorts/${cohort}`);
  const opener = desk.getByRole('button', { name: wall.open });
  const form = desk.locator('form').filter({ has: opener });
  await form.getByLabel('Scenario', { exact: true }).selectOption(scenario);
  await opener.click();
  await desk.locator('.way-in__code').waitFor();
  const url = new URL(desk.url()).pathname.replace('/class-run/', '/api/class-runs/');

  const phone = { lang: 'zh', theme: 'dark', width: 360, height: 740 } as const;
  const phones = await Promise.all([0, 1, 2].map(() => open(phone, '/vote')));
  const [first, second, third] = phones as [Page, Page, Page];
  await first.getByLabel(inHand.code).fill('NOSUCH');
  await first.getByRole('button', { name: inHand.comeIn }).click();
  await first.getByText(inHand.unknown).waitFor();
  await expectSound(first);
  const code = (await desk.locator('.way-in__code').innerText()).toLowerCase();
  for (const joining of [first, second]) {
    await joining.getByLabel(inHand.code).fill(code);
    await joining.getByRole('button', { name: inHand.comeIn }).click();
  }
  // The QR code is an address with a key; it leads straight into the room.
  await third.goto(await readQr(desk.locator('.qr-code')));

  const close = desk.getByRole('button', { name: wall.close });
  await pressUntil(desk.getByRole('button', { name: wall.on }), close);
  for (const it of phones) await it.getByRole('heading', { name: inHand.choose }).waitFor();
  await option(first, 1).click();
  await first.getByText(inHand.yours).waitFor();
  await option(first, 0).click();
  await second.context().setOffline(true);
  await option(second, 0).click();
  await second.getByText(inHand.away).waitFor();
  await second.context().setOffline(false);
  await option(second, 0).click();
  await option(third, 2).click();
  await first.reload();
  await first.locator('.vote__options button[aria-pressed=true]').getByText(inHand.yours).waitFor();
  await expectSound(first);
  await desk.getByText(wall.voted).waitFor();
  await expectSound(desk);
  await close.press('Enter');
  for (const name of wall.split) await desk.getByRole('button', { name }).waitFor();
  expect(await desk.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await expectSound(desk);
  await first.getByText(inHand.mine).waitFor();
  await expectSound(first);

  for (const gone of [second, third]) await gone.context().close();
  await playInAnotherTab(desk, url);
  // The wall has followed to the last decision; from there on it takes what is open.
  const press = desk
    .getByRole('button', { name: wall.on })
    .or(close)
    .or(desk.locator('.class-options button').first());
  const debrief = desk.getByRole('button', { name: wall.debrief });
  await pressUntil(press, debrief);
  await debrief.click();
  await first.getByText(inHand.over).waitFor();
  await expectSound(first);
  const kept = await ask<ClassRunReply>(desk, 'GET', url);
  expect([kept.run.endedAt, kept.run.ending]).not.toContain(null);
  expect(kept.ballots[0]?.split?.slice(0, 3)).toEqual([2, 0, 1]);
  await desk.goto(`${academy.address}/academy/class-runs/${kept.run.id}`);
  await desk.locator('.split-bar').first().waitFor();
  await expectSound(desk);

  const next = await ask<{ id: string }>(desk, 'POST', `/api/cohorts/${cohort}/class-runs`, {
    scenario,
  });
  await desk.goto(`${academy.address}/class-run/${next.id}`);
  await desk.getByText(wall.stop, { exact: true }).click();
  await desk.getByRole('button', { name: wall.stopNow }).click();
  await desk.getByRole('heading', { name: wall.stopped }).waitFor();
});

/** Everything up to the last decision of the careful run, as another tab of the trainer sends it. */
async function playInAnotherTab(desk: Page, url: string): Promise<void> {
  const last = careful.findLastIndex(({ type }) => type === 'choose' || type === 'hold');
  for (const [from, event] of careful.slice(0, last).entries()) {
    if (event.type === 'choose' || event.type === 'hold') {
      await ask(desk, 'POST', `${url}/ballot/close`);
    }
    const pulse = await ask<ClassRunPulse>(desk, 'POST', `${url}/steps`, { from, event });
    expect(pulse.steps).toBeGreaterThan(from);
  }
}

/** Presses what can be pressed, again and again, until something is there. */
async function pressUntil(press: Locator, there: Locator): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    await press.or(there).first().waitFor();
    if ((await there.count()) > 0) return;
    // A button that waits for the academy, or has gone with its turn, is tried again.
    await press
      .first()
      .click({ timeout: 500 })
      .catch(() => {});
  }
  throw new Error('it does not come to that');
}
