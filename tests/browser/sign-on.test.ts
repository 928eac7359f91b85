import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { type TOTP, URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest';
import { readProviderSettings } from '#server/auth/provider-settings.ts';
import { SingleSignOn } from '#server/auth/single-sign-on.ts';
import { type ServedAcademy, serveAcademy } from '../server/academy-fixture.ts';
import { startProvider, type TestProvider } from '../server/test-provider.ts';
import { askAcademy as ask, expectSound, openAcademy } from './academy-page.ts';
import { PlayerBrowser } from './player-page.ts';
import { readQr } from './read-qr.ts';

const password = 'a long evening at the gate';
const known = {
  'sub-teacher': { preferred_username: 'teacher', name: '季老师', groups: ['teaching'] },
};

const browser = new PlayerBrowser();
let provider: TestProvider;
let academy: ServedAcademy;
beforeAll(() => browser.start());
afterAll(() => browser.close());
// Once a try: an academy has one first administrator.
beforeEach(async () => {
  const port = await freePort();
  const home = `http://localhost:${port}`;
  provider = await startProvider(known, `${home}/api/single-sign-on/callback`);
  const settings = readProviderSettings({
    DOORSTEP_HOME: home,
    DOORSTEP_OIDC_ISSUER: provider.issuer,
    DOORSTEP_OIDC_CLIENT_ID: provider.clientId,
    DOORSTEP_OIDC_CLIENT_SECRET: provider.clientSecret,
    DOORSTEP_OIDC_NAME: 'City police',
    DOORSTEP_OIDC_ROLE_CLAIM: 'groups',
    DOORSTEP_OIDC_TRAINERS: 'teaching',
  });
  const singleSignOn = new SingleSignOn(settings!);
  academy = await serveAcademy(resolve('dist'), { port, singleSignOn });
});
afterEach(async () => {
  await academy.close();
  await provider.close();
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function door(opening: Parameters<PlayerBrowser['person']>[0]): Promise<Page> {
  return openAcademy(await browser.person(opening), academy.address);
}

/** The provider's own pages: any password is right, and everything is agreed to. */
async function passProvider(page: Page, login: string): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('anything');
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]').click();
}

test('a trainer logs in at the provider, sets up a second factor, and needs it from then on', async () => {
  const desk = await door({});
  const chief = { login: 'shao', name: 'Shao', password, code: academy.setupCode };
  await ask(desk, 'POST', '/api/setup', chief);

  const page = await door({});
  await page.getByRole('link', { name: 'On to City police' }).waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'On to City police' }).click();
  await passProvider(page, 'sub-teacher');
  await page.getByText('nobody has an account for you here').waitFor();
  await expectSound(page);

  // The administrator lets in whoever the provider knows, and asks trainers for a second factor.
  await academy.db
    .insertInto('settings')
    .values({ second_factor_required: true, accounts_from_provider: true })
    .execute();
  const hand = await door({ lang: 'zh', theme: 'dark', width: 360, height: 740 });
  await hand.getByRole('link', { name: '前往City police' }).waitFor();
  await expectSound(hand);
  await hand.getByRole('link', { name: '前往City police' }).click();
  await passProvider(hand, 'sub-teacher');
  await hand.getByText('学院要求您这类账号开启第二重验证').waitFor();
  await expectSound(hand);
  await hand.getByRole('button', { name: '开始设置' }).click();
  // The phone scans the page.
  const scanned = await readQr(hand.getByRole('img', { name: '下面这个密钥的二维码' }));
  const codes = URI.parse(scanned) as TOTP;
  await hand.getByLabel('应用里的验证码').fill(codes.generate());
  await hand.getByRole('button', { name: '开启' }).click();
  await hand.getByText('备用码', { exact: true }).waitFor();
  await hand.getByRole('button', { name: '进入学院' }).click();
  await hand.getByRole('link', { name: '账号' }).waitFor();

  // Each code opens once: the next one is that of the half minute to come.
  await page.goto(`${academy.address}/academy`);
  await page.getByRole('link', { name: 'On to City police' }).click();
  const again = page.getByLabel('Code of your second factor');
  await again.or(page.locator('button[type="submit"]')).first().waitFor();
  if (!(await again.isVisible())) await page.locator('button[type="submit"]').click();
  await again.fill(codes.generate({ timestamp: Date.now() + 30_000 }));
  await expectSound(page);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('link', { name: 'Account' }).waitFor();
});
