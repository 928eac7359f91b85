import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { type ServedAcademy, serveAcademy } from '../server/academy-fixture.ts';
import { carefulSteps } from '../server/careful-steps.ts';
import { askAcademy as ask, expectSound, openAcademy } from './academy-page.ts';
import { PlayerBrowser } from './player-page.ts';

const password = 'a long evening at the gate';
const scenario = 'five-at-the-gate';
const steps = carefulSteps(scenario);
const attempt = 'ab'.repeat(16);
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

async function open(opening: Parameters<PlayerBrowser['person']>[0]): Promise<Page> {
  return openAcademy(await browser.person(opening), academy.address);
}

test('a trainer follows who is where, in both languages, without reloading', async () => {
  const desk = await open({});
  const chief = { login: 'shao', name: 'Shao', password, code: academy.setupCode };
  await ask(desk, 'POST', '/api/setup', chief);
  const made = await ask<{ id: string }>(desk, 'POST', '/api/cohorts', { name: 'Spring' });
  const { joinCode: code } = await ask<{ joinCode: string }>(
    desk,
    'GET',
    `/api/cohorts/${made.id}`,
  );
  const { id } = await ask<{ id: string }>(desk, 'POST', `/api/cohorts/${made.id}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + 3_600_000 },
  });
  const recruit = await open({});
  await ask(recruit, 'POST', '/api/join', { code, login: 'lan', name: 'Lan', password });

  await desk.goto(`${academy.address}/academy/assignments/${id}/results`);
  await desk.getByRole('link', { name: 'Who is where right now' }).click();
  const row = desk.getByRole('row', { name: /Lan/ });
  await row.getByText('not begun').waitFor();
  await ask(recruit, 'POST', `/api/assignments/${id}/attempts`, {
    ...{ id: attempt, pace: 'untimed', language: 'en', engine: '1' },
  });
  await row.getByText('playing').waitFor();
  const send = (from: number, to?: number) =>
    ask(recruit, 'POST', `/api/attempts/${attempt}/steps`, { from, steps: steps.slice(from, to) });
  const first = steps.findIndex(({ event }) => event.type === 'choose') + 1;
  await send(0, first);
  // Attempt, moment, decisions.
  await row.getByRole('cell').nth(3).getByText('1', { exact: true }).waitFor();
  await expectSound(desk);

  // What a page has is kept while the academy cannot be reached.
  await desk.context().setOffline(true);
  await desk.getByText(/cannot be reached at the moment/).waitFor();
  await row.getByText('playing').waitFor();
  await desk.context().setOffline(false);

  const hand = await open({ lang: 'zh', theme: 'dark', width: 360, height: 740 });
  await ask(hand, 'POST', '/api/session', { login: 'shao', password });
  await hand.goto(`${academy.address}/academy/assignments/${id}/progress`);
  const line = hand.getByRole('row', { name: /Lan/ });
  await line.getByText('进行中').waitFor();
  await send(first);
  await line.getByText('已结束').waitFor();
  await row.getByText('ended').waitFor();
  await expectSound(hand);
});
