import { resolve } from 'node:path';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RecordStoreReply } from '#core/academy/record-store.ts';
import { type ServedAcademy, serveAcademy } from '../server/academy-fixture.ts';
import { askAcademy as ask, expectSound, openAcademy } from './academy-page.ts';
import { PlayerBrowser } from './player-page.ts';

const password = 'a long evening at the gate';
const scenario = 'five-at-the-gate';
/** Nobody answers at this address, on no machine (RFC 6761). */
const endpoint = 'https://store.invalid/xapi';
const browser = new PlayerBrowser();
let academy: ServedAcademy;
beforeAll(() => browser.start());
afterAll(() => browser.close());
// What is required of everybody in one test would shut out the next.
beforeEach(async () => {
  academy = await serveAcademy(resolve('dist'));
});
afterEach(() => academy.close());

async function open(opening: Parameters<PlayerBrowser['person']>[0]): Promise<Page> {
  return openAcademy(await browser.person(opening), academy.address);
}

/** Opens the academy, and stays logged in as its first administrator. */
async function administratorAt(opening: Parameters<PlayerBrowser['person']>[0]): Promise<Page> {
  const page = await open(opening);
  const chief = { login: 'shao', name: 'Shao', password, code: academy.setupCode };
  await ask(page, 'POST', '/api/setup', chief);
  return page;
}

/** Sets up a second factor for whoever is logged in; gives a code that is not used up by it. */
async function enrol(page: Page): Promise<string> {
  const { secret } = await ask<{ secret: string }>(page, 'POST', '/api/second-factor');
  const codeAt = (timestamp: number) =>
    TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp });
  await ask(page, 'POST', '/api/second-factor/confirm', { code: codeAt(Date.now()) });
  return codeAt(Date.now() + 30_000);
}

test('an administrator decides about log-in, names and the record store, in both languages', async () => {
  const desk = await administratorAt({});
  await desk.goto(`${academy.address}/academy`);
  await desk.getByRole('link', { name: 'Academy settings' }).click();
  const logIn = desk.getByRole('region', { name: 'How people log in' });
  const names = desk.getByRole('region', { name: 'What trainers see of recruits' });
  const store = desk.getByRole('region', { name: 'Record store (xAPI)' });

  // Whoever has no second factor cannot ask for one of everybody, and is told where to get it.
  await logIn.getByRole('link', { name: 'to “Account”' }).waitFor();
  const factor = logIn.getByRole('checkbox', { name: /second factor/ });
  expect(await factor.isDisabled()).toBe(true);
  await expectSound(desk);
  const code = await enrol(desk);
  await desk.reload();
  await factor.check();
  await logIn.getByRole('checkbox', { name: /identity provider knows/ }).check();
  await logIn.getByRole('button', { name: 'Keep' }).click();
  await logIn.getByText('It is kept.').waitFor();

  await names.getByRole('radio', { name: /pseudonym/ }).check();
  await names.getByRole('textbox').fill('Cadet');
  await names.getByRole('button', { name: 'Keep' }).click();
  await names.getByText('It is kept.').waitFor();

  await store.getByText('No record store is named.', { exact: false }).waitFor();
  await store.getByText('Name a record store').click();
  await store.getByLabel('Address').fill(endpoint);
  await store.getByLabel('Key').fill('academy');
  await store.getByLabel('Secret').fill('nobody reads this');
  await store.getByRole('button', { name: 'Keep the record store' }).click();
  await store.getByText('It is kept.').waitFor();
  expect(await store.getByLabel('Secret').inputValue()).toBe('');

  await desk.reload();
  await store.getByText(endpoint).waitFor();
  expect(await factor.isChecked()).toBe(true);
  expect(await names.getByRole('textbox').inputValue()).toBe('Cadet');
  expect(await desk.content()).not.toContain('nobody reads this');

  await academy.db.updateTable('record_store').set({ failed_at: new Date() }).execute();
  const hand = await open({ lang: 'zh', theme: 'dark', width: 360, height: 740 });
  await ask(hand, 'POST', '/api/session', { login: 'shao', password, code });
  await hand.goto(`${academy.address}/academy/settings`);
  const ours = hand.getByRole('region', { name: '成绩库（xAPI）' });
  await ours.getByText('没有回应', { exact: false }).waitFor();
  await ours.getByText('修改或停止').click();
  await expectSound(hand);
  await ours.getByRole('button', { name: '停止送出' }).click();
  await ours.getByText('没有设定成绩库，什么也不送。').waitFor();
  const left = await ask<RecordStoreReply>(hand, 'GET', '/api/record-store');
  expect([left.endpoint, left.key]).toEqual([null, null]);
});

test('the results of an empty cohort say so, with what was kept of who is gone', async () => {
  const desk = await administratorAt({ lang: 'zh', width: 360, height: 740 });
  const cohort = await ask<{ id: string }>(desk, 'POST', '/api/cohorts', { name: '春季班' });
  const { id } = await ask<{ id: string }>(desk, 'POST', `/api/cohorts/${cohort.id}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + 3_600_000 },
  });
  await desk.goto(`${academy.address}/academy/assignments/${id}/results`);
  await desk.getByText('班里没有学员，所以没有成绩可看。').waitFor();
  expect(await desk.getByText('已抹除人员留下的数字').count()).toBe(0);

  const value = { least: 40, lowerQuarter: 55, median: 60, upperQuarter: 70, most: 90 };
  const figure = { kind: 'enough', n: 6, value };
  const few = { kind: 'too-few', n: 3, needed: 5 };
  const scores = { patience: figure, wording: figure, 'de-escalation': few, 'follow-through': few };
  const decision = {
    ...{ beat: 'the-slips', taken: 6, choices: [{ choice: 'hold', taken: 6, cost: 2 }] },
    ...{ facility: 0.5, discrimination: { kind: 'too-few', n: 6, needed: 20 }, costs: figure },
  };
  await academy.db
    .insertInto('kept_statistics')
    .values({
      ...{ assignment_id: id, people: 6, scores: JSON.stringify(scores) },
      decisions: JSON.stringify([decision]),
    })
    .execute();
  await desk.reload();
  const kept = desk.getByRole('region', { name: '已抹除人员留下的数字' });
  await kept.getByRole('img', { name: /耐心：最低 40/ }).waitFor();
  await kept.locator('summary').click();
  await kept.getByText('没说话', { exact: false }).waitFor();
  await expectSound(desk);
});
