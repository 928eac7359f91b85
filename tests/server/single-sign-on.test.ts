import { randomBytes } from 'node:crypto';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProviderAccount } from '#server/auth/provider-account.ts';
import { readProviderSettings } from '#server/auth/provider-settings.ts';
import { type Outing, SingleSignOn } from '#server/auth/single-sign-on.ts';
import { openTicket, sealTicket } from '#server/auth/ticket.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { startProvider, type TestProvider } from './test-provider.ts';
import { WalkingBrowser } from './walking-browser.ts';

const password = 'a long evening at the gate';
const home = 'http://localhost:4399';
const secretKey = randomBytes(32);
/** `sub` at the provider, and what it says of them. */
const known = {
  'sub-lan': { preferred_username: 'lan', name: '卫岚' },
  'sub-other-lan': { preferred_username: 'LAN', name: 'Another Lan' },
  'sub-new': { preferred_username: 'new.recruit', name: 'New Recruit' },
  'sub-teacher': { preferred_username: 'teacher', name: 'Teacher', groups: ['all', 'teaching'] },
  'sub-nameless': {},
};

let academy: TestAcademy;
let provider: TestProvider;
let chief: Client;
let environment: Record<string, string>;
beforeAll(async () => {
  provider = await startProvider(known, `${home}/api/single-sign-on/callback`);
  environment = {
    DOORSTEP_HOME: home,
    DOORSTEP_OIDC_ISSUER: provider.issuer,
    DOORSTEP_OIDC_CLIENT_ID: provider.clientId,
    DOORSTEP_OIDC_CLIENT_SECRET: provider.clientSecret,
    DOORSTEP_OIDC_NAME: 'City police',
    DOORSTEP_OIDC_ROLE_CLAIM: 'groups',
    DOORSTEP_OIDC_TRAINERS: 'teaching, coaching',
  };
  const singleSignOn = new SingleSignOn(readProviderSettings(environment)!);
  academy = await startAcademy(undefined, { singleSignOn, secretKey });
  chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
}, 60_000);
afterAll(async () => {
  await academy.close();
  await provider.close();
});

const browser = () => new WalkingBrowser(academy.app, home);
const outingCookie = `${home} doorstep-outing`;

async function whoIs(one: WalkingBrowser) {
  return JSON.parse((await one.ask('GET', '/api/session')).text).person;
}

async function join(login: string): Promise<Client> {
  const cohort = (await chief.post('/api/cohorts', { name: login })).body.id;
  const { joinCode: code } = (await chief.get(`/api/cohorts/${cohort}`)).body;
  const client = academy.client();
  const joined = await client.post('/api/join', { code, login, name: login, password });
  expect(joined.status).toBe(200);
  return client;
}

describe('log-in by an identity provider', () => {
  it('is offered where there is one, and only there', async () => {
    const { body } = await academy.client().get('/api/session');
    expect(body.ways).toEqual({ password: true, provider: 'City police' });
    const without = await startAcademy();
    expect((await without.client().get('/api/session')).body.ways.provider).toBeNull();
    const { headers } = await without.client().get('/api/single-sign-on');
    expect(headers.location).toBe('/academy?refused=no-provider');
    await without.close();
  });

  it('sets out with PKCE, state and nonce', async () => {
    const { location } = await browser().ask('GET', '/api/single-sign-on');
    const { searchParams: sent } = new URL(location ?? '');
    expect(sent.get('code_challenge_method')).toBe('S256');
    expect(sent.get('redirect_uri')).toBe(`${home}/api/single-sign-on/callback`);
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(sent.get(name)?.length).toBeGreaterThan(30);
    }
  });

  it('lets in nobody whom the academy does not know, unless an administrator says so', async () => {
    const one = browser();
    expect((await one.signOn('sub-new')).location).toBe('/academy?refused=no-account');
    expect(await whoIs(one)).toBeNull();
    const settings = { secondFactorRequired: false, accountsFromProvider: true };
    await chief.put('/api/log-in-settings', settings);
    expect((await one.signOn('sub-new')).location).toBe('/academy');
    expect(await whoIs(one)).toMatchObject({ login: 'new.recruit', role: 'recruit' });
    const teacher = browser();
    await teacher.signOn('sub-teacher');
    expect(await whoIs(teacher)).toMatchObject({ name: 'Teacher', role: 'trainer' });
    expect((await browser().signOn('sub-nameless')).location).toBe(
      '/academy?refused=no-login-name',
    );
  });

  it('joins an account by its log-in name once, and then knows it by `sub`', async () => {
    const before = await join('lan');
    const one = browser();
    expect((await one.signOn('sub-lan')).location).toBe('/academy');
    const { id } = await whoIs(one);
    expect((await browser().signOn('sub-other-lan')).location).toBe(
      '/academy?refused=other-account',
    );
    await academy.db.updateTable('people').set({ login: 'lan.2' }).where('id', '=', id).execute();
    const again = browser();
    await again.signOn('sub-lan');
    expect((await whoIs(again)).id).toBe(id);
    // Whoever took the name first by a join code is out, with the password of their choice.
    expect((await before.get('/api/sessions')).status).toBe(401);
    const late = await academy.client().post('/api/session', { login: 'lan.2', password });
    expect(late.status).toBe(401);
  });

  it('asks for the second factor of whoever has set one up', async () => {
    await chief.put('/api/log-in-settings', {
      ...{ secondFactorRequired: false, accountsFromProvider: true },
    });
    const one = browser();
    await one.signOn('sub-teacher');
    const { secret } = JSON.parse((await one.ask('POST', '/api/second-factor', {})).text);
    const codeAt = (at: number) =>
      TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp: at });
    await one.ask('POST', '/api/second-factor/confirm', { code: codeAt(Date.now()) });

    const other = browser();
    expect((await other.signOn('sub-teacher')).location).toBe('/academy?second-factor');
    expect(await whoIs(other)).toBeNull();
    const send = (code: string, who = other) =>
      who.ask('POST', '/api/single-sign-on/code', { code });
    expect((await send(codeAt(Date.now()))).status).toBe(401);
    const next = codeAt(Date.now() + 30_000);
    expect((await send(next, browser())).status).toBe(409);
    expect((await send(next)).status).toBe(200);
    expect(await whoIs(other)).toMatchObject({ login: 'teacher' });
    expect((await send(next)).status).toBe(409);
  });

  it('lets in nobody whose account was closed', async () => {
    const close = (at: Date | null) =>
      academy.db
        .updateTable('people')
        .set({ disabled_at: at })
        .where('login', '=', 'new.recruit')
        .execute();
    await close(new Date());
    expect((await browser().signOn('sub-new')).location).toBe('/academy?refused=no-account');
    await close(null);
    expect((await browser().signOn('sub-new')).location).toBe('/academy');
  });
});

describe('what came back from a provider', () => {
  /** The way back of somebody who may, and the outing it belongs to. */
  async function cameBack() {
    const one = browser();
    const begun = await one.ask('GET', '/api/single-sign-on');
    const address = await one.passProvider(begun.location ?? '', 'sub-new');
    const outing = openTicket<Outing>(secretKey, 'outing', one.cookies.get(outingCookie))!;
    const pack = (changes: Partial<Outing>, kind = 'outing', lifetime = 60_000) =>
      one.cookies.set(
        outingCookie,
        sealTicket(secretKey, kind, { ...outing, ...changes }, lifetime),
      );
    return { one, address, pack };
  }

  type Back = Awaited<ReturnType<typeof cameBack>>;
  const spoiled: [string, string, (back: Back) => void][] = [
    ['by a browser that never set out', 'sign-on-over', ({ one }) => one.cookies.clear()],
    ['too late', 'sign-on-over', ({ pack }) => pack({}, 'outing', -1)],
    ['with a ticket of another kind', 'sign-on-over', ({ pack }) => pack({}, 'halfway')],
    ['with another state', 'sign-on-failed', ({ pack }) => pack({ state: 'x'.repeat(43) })],
    ['with another nonce', 'sign-on-failed', ({ pack }) => pack({ nonce: 'x'.repeat(43) })],
    ['with another verifier', 'sign-on-failed', ({ pack }) => pack({ verifier: 'x'.repeat(43) })],
  ];

  it('is taken unspoiled, which shows that the cases below can fail', async () => {
    const { one, address, pack } = await cameBack();
    pack({});
    expect((await one.go(address)).location).toBe('/academy');
  });

  it.each(spoiled)('%s is refused', async (_what, code, spoil) => {
    const back = await cameBack();
    spoil(back);
    const { location } = await back.one.go(back.address);
    expect(location).toBe(`/academy?refused=${code}`);
    expect(await whoIs(back.one)).toBeNull();
  });

  it('counts once, stands in the log, and leaves no token there', async () => {
    const { one, address, pack } = await cameBack();
    await one.go(address);
    pack({});
    expect((await one.go(address)).location).toBe('/academy?refused=sign-on-failed');
    const rows = await academy.db.selectFrom('audit').selectAll().execute();
    const refused = rows.filter(({ action }) => action === 'log-in-refused');
    expect(refused.map(({ detail }) => detail.why)).toContain('invalid_grant');
    expect(JSON.stringify(rows)).not.toContain(new URL(address).searchParams.get('code'));
  });

  it('a provider that is away leads back to the page', async () => {
    const nowhere = readProviderSettings({
      ...environment,
      DOORSTEP_OIDC_ISSUER: 'http://localhost:1',
    });
    const other = await startAcademy(undefined, { singleSignOn: new SingleSignOn(nowhere!) });
    const { error } = console;
    console.error = () => {};
    const { headers } = await other.client().get('/api/single-sign-on');
    console.error = error;
    expect(headers.location).toBe('/academy?refused=provider-away');
    await other.close();
  });
});

describe('the environment of a provider', () => {
  it('is none, or whole', () => {
    expect(readProviderSettings({})).toBeUndefined();
    for (const name of [
      'DOORSTEP_HOME',
      'DOORSTEP_OIDC_CLIENT_ID',
      'DOORSTEP_OIDC_CLIENT_SECRET',
    ]) {
      const { [name]: _left, ...others } = environment;
      expect(() => readProviderSettings(others)).toThrow(`${name} is not`);
    }
    const plain = { ...environment, DOORSTEP_OIDC_ISSUER: 'http://provider.example' };
    expect(() => readProviderSettings(plain)).toThrow('no https address');
  });

  it('takes an e-mail address for a log-in name only if it was proven', () => {
    const settings = { ...readProviderSettings(environment)!, loginClaim: 'email' };
    const identity = (email_verified?: unknown) => ({
      ...{
        issuer: provider.issuer,
        subject: 'x',
        claims: { email: 'lan@x.example', email_verified },
      },
    });
    expect(readProviderAccount(settings, identity(true)).login).toBe('lan@x.example');
    expect(() => readProviderAccount(settings, identity())).toThrow('no-login-name');
    expect(() => readProviderAccount(settings, identity('true'))).toThrow('no-login-name');
  });
});
