import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClassRunPulse, ClassRunReply } from '#core/academy/class-run.ts';
import { type ServedAcademy, serveAcademy } from '../server/academy-fixture.ts';
import { carefulSteps } from '../server/careful-steps.ts';
import { askAcademy as ask } from './ask-academy.ts';
import { findings, overflow, PlayerBrowser } from './player-page.ts';
import { readQr } from './read-qr.ts';

const words = {
  en: {
    scenario: 'Scenario',
    open: 'Open a class run',
    on: /^(Open the vote|Go on)$/,
    close: 'Close the vote',
    voted: '3 have voted',
    split: [/67 % 2 votes$/, /33 % 1 vote$/],
    away: /No connection to the class/,
    debrief: 'To the debrief',
    stop: 'Stop this run',
    stopNow: 'Stop it now',
    code: 'Code',
    comeIn: 'Come in',
    unknown: /No class is voting/,
    choose: 'What should the officer do?',
    mine: 'What you voted for:',
    yours: 'Your vote',
    over: /This vote is over/,
  },
  zh: {
    scenario: '情境',
    open: '开始全班演练',
    on: /^(开始投票|继续)$/,
    close: '结束投票',
    voted: '已有 3 人投票',
    split: [/67% 2 票$/, /33% 1 票$/],
    away: /眼下连不上/,
    debrief: '去复盘',
    stop: '停止演练',
    stopNow: '现在停止',
    code: '代码',
    comeIn: '进入',
    unknown: /没有班级在用/,
    choose: '民警该怎么做？',
    mine: '您投的是：',
    yours: '您的选择',
    over: /这场投票已经结束/,
  },
} as const;

const scenario = 'five-at-the-gate';
const careful = carefulSteps(scenario).map(({ event }) => event);
const browser = new PlayerBrowser();
let academy: ServedAcademy;
let cohort: string;
beforeAll(async () => {
  await browser.start();
  academy = await serveAcademy(resolve('dist'));
});
afterAll(async () => {
  await browser.close();
  await academy.close();
});

async function open(opening: Parameters<PlayerBrowser['person']>[0], path: string): Promise<Page> {
  const page = await (await browser.person(opening)).newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(academy.address + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function expectSound(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

async function makeCohort(desk: Page): Promise<string> {
  const password = 'a long evening at the gate';
  const credentials = { login: 'shao', password };
  const known = await ask<{ isNeeded: boolean }>(desk, 'GET', '/api/setup');
  if (known.isNeeded) {
    const first = { ...credentials, code: academy.setupCode, name: 'Shao' };
    await ask(desk, 'POST', '/api/setup', first);
    cohort = (await ask<{ id: string }>(desk, 'POST', '/api/cohorts', { name: 'Spring' })).id;
  } else {
    await ask(desk, 'POST', '/api/session', credentials);
  }
  return cohort;
}

/** The option of a phone with this number. */
const option = (phone: Page, place: number) => phone.locator('.vote__options button').nth(place);

describe.each([
  { lang: 'en', theme: 'light', width: 1920 },
  { lang: 'zh', theme: 'dark', width: 1280 },
] as const)('a class run in $lang, $theme, $width px', ({ lang, theme, width }) => {
  const say = words[lang];
  const inHand = { lang, theme, width: 360, height: 740 } as const;

  test('is voted on by phones, taken by the trainer, and kept', { timeout: 180_000 }, async () => {
    const desk = await open({ lang, theme, width }, '/academy');
    await desk.goto(`${academy.address}/academy/cohorts/${await makeCohort(desk)}`);
    const opener = desk.getByRole('button', { name: say.open });
    const form = desk.locator('form').filter({ has: opener });
    await form.getByLabel(say.scenario, { exact: true }).selectOption(scenario);
    await opener.click();
    await desk.locator('.way-in__code').waitFor();
    const url = new URL(desk.url()).pathname.replace('/class-run/', '/api/class-runs/');
    await expectSound(desk);

    const phones = await Promise.all([0, 1, 2].map(() => open(inHand, '/vote')));
    const [first, second, third] = phones as [Page, Page, Page];
    await first.getByLabel(say.code).fill('NOSUCH');
    await first.getByRole('button', { name: say.comeIn }).click();
    await first.getByText(say.unknown).waitFor();
    await expectSound(first);
    const code = (await desk.locator('.way-in__code').innerText()).toLowerCase();
    for (const phone of [first, second]) {
      await phone.getByLabel(say.code).fill(code);
      await phone.getByRole('button', { name: say.comeIn }).click();
    }
    // The QR code is an address with a key; it leads straight into the room.
    await third.goto(await readQr(desk.locator('.qr-code')));

    const close = desk.getByRole('button', { name: say.close });
    await pressUntil(desk.getByRole('button', { name: say.on }), close);
    for (const phone of phones) await phone.getByRole('heading', { name: say.choose }).waitFor();
    await expectSound(first);
    await option(first, 1).click();
    await first.getByText(say.yours).waitFor();
    await option(first, 0).click();
    await second.context().setOffline(true);
    await option(second, 0).click();
    await second.getByText(say.away).waitFor();
    await second.context().setOffline(false);
    await option(second, 0).click();
    await option(third, 2).click();
    await first.reload();
    await first.locator('.vote__options button[aria-pressed=true]').getByText(say.yours).waitFor();
    await desk.getByText(say.voted).waitFor();
    await expectSound(desk);
    await close.press('Enter');
    for (const name of say.split) await desk.getByRole('button', { name }).waitFor();
    expect(await desk.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await expectSound(desk);
    await first.getByText(say.mine).waitFor();
    await expectSound(first);

    for (const phone of [second, third]) await phone.context().close();
    if (lang === 'zh') {
      await desk.getByText(say.stop, { exact: true }).click();
      await desk.getByRole('button', { name: say.stopNow }).click();
    } else {
      await playInAnotherTab(desk, url);
      // The wall has followed to the last decision; from there on it takes what is open.
      const press = desk
        .getByRole('button', { name: say.on })
        .or(close)
        .or(desk.locator('.class-options button').first());
      const debrief = desk.getByRole('button', { name: say.debrief });
      await pressUntil(press, debrief);
      await debrief.click();
    }
    await first.getByText(say.over).waitFor();
    const kept = await ask<ClassRunReply>(desk, 'GET', url);
    expect([kept.run.endedAt === null, kept.run.ending === null]).toEqual([false, lang === 'zh']);
    expect(kept.ballots[0]?.split?.slice(0, 3)).toEqual([2, 0, 1]);
    await desk.goto(`${academy.address}/academy/class-runs/${kept.run.id}`);
    await desk.locator('.split-bar').first().waitFor();
    await expectSound(desk);
    for (const page of [desk, first]) await page.context().close();
  });
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
