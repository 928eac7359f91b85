import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ServedAcademy, serveAcademy } from '../server/academy-fixture.ts';
import { endAttempt } from '../server/ended-attempt.ts';
import { askAcademy as ask, expectSound, openAcademy } from './academy-page.ts';
import { PlayerBrowser } from './player-page.ts';

const password = 'a long evening at the gate';
const roster = [
  'username,givenName,familyName,identifier',
  ...Array.from({ length: 12 }, (_, i) => `recruit.${i},Lan ${i},Wei,0${i}`),
].join('\n');
const words = {
  en: {
    showAll: 'Show everybody',
    everybody: 'Everybody in everything',
    shown: 'Behaviours of the rubric',
    jargon: 'Unexplained jargon',
    lede: /over the 2 assignments/,
    bestLine: 'How long the cohort stays on the best line',
    before: /everybody is on the best line/,
    habits: 'Old habits',
  },
  zh: {
    showAll: '显示全部学员',
    everybody: '人人各项',
    shown: '评分标准里的做法',
    jargon: '满口行话',
    lede: /2 项任务里/,
    bestLine: '全班在最佳走法上走了多远',
    before: /人人都在最佳走法上/,
    habits: '老毛病',
  },
} as const;

const browser = new PlayerBrowser();
let academy: ServedAcademy;
beforeAll(() => browser.start());
afterAll(() => browser.close());
// Once a try: an academy has one first administrator.
beforeEach(async () => {
  academy = await serveAcademy(resolve('dist'));
});
afterEach(() => academy.close());

test('a trainer sees where people fail, in both languages', async () => {
  const office = await openAcademy(await browser.person(), academy.address);
  const chief = { login: 'shao', name: 'Shao', password, code: academy.setupCode };
  await ask(office, 'POST', '/api/setup', chief);
  const { id } = await ask<{ id: string }>(office, 'POST', '/api/cohorts', { name: 'Spring' });
  await ask(office, 'POST', `/api/cohorts/${id}/roster`, { csv: roster });
  const { recruits } = await ask<{ recruits: { id: string }[] }>(
    office,
    'GET',
    `/api/cohorts/${id}`,
  );
  const assignments = [];
  for (const scenario of ['five-at-the-gate', 'empty-desk']) {
    const made = await ask<{ id: string }>(office, 'POST', `/api/cohorts/${id}/assignments`, {
      ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
      ...{ opensAt: 0, closesAt: Date.now() + 3_600_000 },
    });
    assignments.push(made.id);
    for (const [i, recruit] of recruits.entries()) {
      await endAttempt(academy.db, recruit.id, made.id, 25 + 6 * i);
    }
  }
  const hand = { lang: 'zh', theme: 'dark', width: 360, height: 740 } as const;
  const phone = await openAcademy(await browser.person(hand), academy.address);
  await ask(phone, 'POST', '/api/session', { login: 'shao', password });

  for (const [page, say] of [
    [office, words.en],
    [phone, words.zh],
  ] as const) {
    await page.goto(`${academy.address}/academy/cohorts/${id}`);
    await page.getByText(say.lede).waitFor();
    await page.getByRole('button', { name: say.showAll }).click();
    const table = page.getByRole('table', { name: say.everybody });
    await table.getByText('L1', { exact: false }).first().waitFor();
    expect(await table.getByRole('row').count()).toBe(13);
    await expectSound(page);

    await page.goto(`${academy.address}/academy/assignments/${assignments[1]}/results`);
    const chart = page.getByRole('group', { name: say.bestLine });
    await chart.getByRole('button', { name: say.before }).focus();
    await page.keyboard.press('End');
    await page
      .getByText(/0 %|0%/)
      .first()
      .waitFor();
    await expectSound(page);

    await page.goto(`${academy.address}/academy/people/${recruits[0]?.id}`);
    await page.getByRole('heading', { level: 1, name: 'Lan 0 Wei' }).waitFor();
    await page.getByRole('table', { name: say.shown }).getByText(say.jargon).waitFor();
    await page
      .getByRole('region', { name: say.habits })
      .getByRole('heading', { level: 3 })
      .first()
      .waitFor();
    await expectSound(page);
  }
});
