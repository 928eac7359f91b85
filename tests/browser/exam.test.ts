import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedAcademy, serveAcademy } from '../server/academy-fixture.ts';
import { expectSound, openAcademy } from './academy-page.ts';
import { choices, PlayerBrowser } from './player-page.ts';

const password = 'a long evening at the gate';
const file = 'tests/fixtures/exam/lamp-on-the-stairs.yaml';
const title = 'The lamp on the stairs';

const browser = new PlayerBrowser();
let academy: ServedAcademy;
beforeAll(async () => {
  await browser.start();
  academy = await serveAcademy(resolve('dist'));
});
afterAll(async () => {
  await browser.close();
  await academy?.close();
});

async function open(context: BrowserContext, path = '/academy'): Promise<Page> {
  return openAcademy(context, academy.address, path);
}

/** Asks the academy as the person of a page. */
async function ask(page: Page, url: string, body?: object) {
  return page.evaluate(
    async ([address, wish]) => {
      const init = wish
        ? { method: 'POST', body: wish, headers: { 'content-type': 'application/json' } }
        : {};
      return (await fetch(address, init)).json();
    },
    [url, body && JSON.stringify(body)] as const,
  );
}

test('an exam scenario is played under supervision, a step at a time', {
  timeout: 240_000,
}, async () => {
  const office = await browser.person();
  const desk = await open(office);
  await ask(desk, '/api/setup', {
    ...{ login: 'shao', name: 'Shao', password, code: academy.setupCode },
  });
  const { id: cohort } = await ask(desk, '/api/cohorts', { name: 'Spring' });
  const { joinCode } = await ask(desk, `/api/cohorts/${cohort}`);

  const home = await browser.person();
  const page = await open(home);
  await ask(page, '/api/join', { code: joinCode, login: 'lan', name: 'Wei Lan', password });

  await desk.goto(`${academy.address}/academy/exam-scenarios`);
  const broken = readFileSync(file, 'utf8').replace('start: she-comes-down', 'start: nowhere');
  const upload = desk.getByLabel('Scenario file');
  await upload.setInputFiles({
    ...{ name: 'broken.yaml', mimeType: 'text/yaml', buffer: Buffer.from(broken) },
  });
  await desk.getByText('broken.yaml has a mistake').waitFor();
  await desk
    .getByText(/Line \d+, column \d+/)
    .first()
    .waitFor();
  await upload.setInputFiles(file);
  await desk.getByText(`“${title}” is kept and can be assigned.`).waitFor();
  await desk.getByText(/things could be better/).waitFor();
  await desk.getByRole('rowheader', { name: title }).waitFor();
  await expectSound(desk);

  await desk.goto(`${academy.address}/academy/cohorts/${cohort}`);
  await desk.getByText('New assignment', { exact: true }).click();
  await desk
    .getByRole('region', { name: 'Assignments' })
    .getByLabel('Scenario')
    .selectOption(title);
  await desk.getByRole('checkbox', { name: /^Supervised/ }).check();
  await expectSound(desk);
  await desk.getByRole('button', { name: 'Assign', exact: true }).click();
  await desk.getByRole('link', { name: `Results: ${title}` }).click();
  await desk.getByRole('button', { name: 'Open the room' }).click();
  const code = await desk.locator('.academy-room-code').innerText();
  await expectSound(desk);

  await page.reload();
  const sent: string[] = [];
  page.on('response', async (reply) => {
    if (reply.url().includes('/api/')) sent.push(await reply.text().catch(() => ''));
  });
  await page.getByRole('link', { name: `Read the briefing and begin: ${title}` }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByLabel('Pace').selectOption('x2');
  await page.getByLabel('Code of the room').fill('WRONG2');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByText('This is not the code of the room').waitFor();
  await expectSound(page);
  await page.getByLabel('Code of the room').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('log').waitFor();

  await choices(page).first().waitFor();
  await expectSound(page);
  // A gap in the network: the step is sent again by itself, once the network is back.
  await home.setOffline(true);
  await choices(page).first().click();
  await page.getByText('The connection is away').waitFor();
  await home.setOffline(false);
  await page.getByRole('heading', { level: 2, name: 'Mrs Qu is speaking' }).waitFor();
  // Her lines come to their end by themselves.
  await choices(page).first().waitFor();

  // After a reload it stands where the academy has it.
  await page.reload();
  await page.getByRole('log').getByText('Three evenings in the dark').waitFor();
  await choices(page).first().waitFor();
  await page
    .getByText(/s to answer/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Write down: My father fell/ }).click();
  await page.getByRole('list', { name: 'Written down' }).waitFor();
  await choices(page).first().focus();
  await page.keyboard.press('1');
  await page.getByText('Light on the stairs').waitFor();
  await page.getByRole('heading', { level: 2, name: 'The conversation is over' }).waitFor();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await expectSound(page);
  const all = sent.join('\n');
  expect(all).toContain('My father fell last night');
  for (const secret of ['i-call-now', '"shows"', 'sensitivity', 'Up in the dark', 'f-record-now']) {
    expect(all).not.toContain(secret);
  }

  await desk.getByText('1 begun, 1 ended.').waitFor();
  await desk.getByRole('button', { name: 'Close the room' }).click();
  await desk.getByRole('button', { name: /^I confirm that the sitting/ }).click();
  await desk.getByText(/^Confirmed by Shao/).waitFor();
  await desk
    .getByText('watched by a trainer')
    .or(desk.getByText(/^supervised/))
    .first()
    .waitFor();
  await expectSound(desk);
  await home.close();
  await office.close();
});
