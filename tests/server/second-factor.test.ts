import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal, unseal } from '#server/auth/sealed.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';

const password = 'a long evening at the gate';
let academy: TestAcademy;
let chief: Client;
let secret: string;
let codes: string[];
beforeAll(async () => {
  academy = await startAcademy();
  chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
}, 60_000);
afterAll(() => academy.close());

const codeAt = (at: number) =>
  TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp: at });
const logIn = (code?: string) =>
  academy.client().post('/api/session', {
    ...{ login: 'chief', password },
    ...(code === undefined ? {} : { code }),
  });

describe('a second factor', () => {
  it('is on only after its first code', async () => {
    const begun = await chief.post('/api/second-factor');
    secret = begun.body.secret;
    expect(begun.body.url).toMatch(/^otpauth:\/\/totp\/Doorstep:chief\?/);
    expect((await logIn()).status).toBe(200);
    const wrong = await chief.post('/api/second-factor/confirm', { code: '000000' });
    expect(wrong.body.code).toBe('wrong-second-factor');
    const confirmed = await chief.post('/api/second-factor/confirm', { code: codeAt(Date.now()) });
    codes = confirmed.body.recoveryCodes;
    expect(new Set(codes).size).toBe(10);
    expect((await chief.get('/api/second-factor')).body).toEqual({ isOn: true, recoveryCodes: 10 });
  });

  it('is asked for after the right password only, and a code is taken once', async () => {
    expect((await logIn()).body.code).toBe('second-factor-needed');
    const stranger = await academy.client().post('/api/session', { login: 'chief', password: 'x' });
    expect(stranger.body.code).toBe('wrong-login');
    const next = codeAt(Date.now() + 30_000);
    expect((await logIn(next)).status).toBe(200);
    expect((await logIn(next)).body.code).toBe('wrong-second-factor');
    expect((await logIn(codeAt(Date.now() - 30_000))).body.code).toBe('wrong-second-factor');
  });

  it('a recovery code works once, whatever the case of its letters', async () => {
    const [one] = codes;
    expect((await logIn(one!.toLowerCase())).status).toBe(200);
    expect((await logIn(one)).body.code).toBe('wrong-second-factor');
    expect((await chief.get('/api/second-factor')).body.recoveryCodes).toBe(9);
  });

  it('stands in the database neither readable nor usable', async () => {
    const row = await academy.db
      .selectFrom('people')
      .select('totp_secret')
      .executeTakeFirstOrThrow();
    expect(row.totp_secret?.toString('latin1')).not.toContain(secret);
    const key = Buffer.alloc(32, 1);
    const sealed = seal(key, 'a secret');
    expect(unseal(key, sealed)).toBe('a secret');
    sealed[20] = sealed[20]! ^ 1;
    expect(() => unseal(key, sealed)).toThrow();
    expect(() => unseal(Buffer.alloc(32, 2), seal(key, 'a secret'))).toThrow();
  });

  it('is taken off by an administrator, which ends every session and stands in the log', async () => {
    const { id } = (await chief.get('/api/session')).body.person;
    expect((await chief.remove(`/api/people/${id}/second-factor`)).status).toBe(200);
    expect((await chief.get('/api/sessions')).status).toBe(401);
    expect((await logIn()).status).toBe(200);
    const actions = await academy.db.selectFrom('audit').select('action').execute();
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['second-factor-on', 'second-factor-off']),
    );
  });
});
