import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';

const password = 'a long evening at the gate';
let academy: TestAcademy;
let chief: Client;
let trainer: Client;
let trainerId: string;
beforeAll(async () => {
  academy = await startAcademy();
  chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
  const made = await chief.post('/api/people', { role: 'trainer', login: 'tr', name: 'Trainer' });
  trainerId = made.body.id;
  trainer = academy.client();
  await trainer.post('/api/invitation', { token: made.body.token, password });
}, 60_000);
afterAll(() => academy.close());

const logIn = async (login: string, changes: object = {}) => {
  const client = academy.client();
  const reply = await client.post('/api/session', { login, password, ...changes });
  return { client, reply };
};

async function enrol(client: Client): Promise<string> {
  const { secret } = (await client.post('/api/second-factor')).body;
  const confirmed = await client.post('/api/second-factor/confirm', { code: codeOf(secret) });
  expect(confirmed.status).toBe(200);
  return secret;
}

function codeOf(secret: string, at = Date.now()): string {
  return TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp: at });
}

async function actions(): Promise<string[]> {
  const rows = await academy.db.selectFrom('audit').select('action').execute();
  return rows.map(({ action }) => action);
}

describe('a password', () => {
  it('is changed by who knows it, and every other session ends', async () => {
    const { client: elsewhere } = await logIn('tr');
    const next = 'a longer morning at the gate';
    const change = { current: password, password: next };
    const wrong = await trainer.put('/api/my/password', { ...change, current: 'no' });
    expect([wrong.status, wrong.body.code]).toEqual([409, 'wrong-password']);
    const common = await trainer.put('/api/my/password', { ...change, password: 'password1' });
    expect(common.body.code).toBe('common-password');
    expect((await elsewhere.get('/api/sessions')).status).toBe(200);

    expect((await trainer.put('/api/my/password', change)).status).toBe(200);
    expect((await elsewhere.get('/api/sessions')).status).toBe(401);
    expect((await trainer.get('/api/sessions')).body.sessions).toHaveLength(1);
    expect((await logIn('tr')).reply.status).toBe(401);
    expect(await actions()).toContain('password-changed');
    await trainer.put('/api/my/password', { current: next, password });
  });

  it('of two changes at once only one is made', async () => {
    const { client: other } = await logIn('tr');
    const replies = await Promise.all(
      [trainer, other].map((it, i) =>
        it.put('/api/my/password', { current: password, password: `${password} ${i}` }),
      ),
    );
    const won = replies.findIndex(({ status }) => status === 200);
    expect(replies.map(({ status }) => status === 200)).toEqual([won === 0, won === 1]);
    const winner = [trainer, other][won]!;
    await winner.put('/api/my/password', { current: `${password} ${won}`, password });
    trainer = (await logIn('tr')).client;
  });
});

describe('a session', () => {
  it.each([
    ['seen_at', 11, 13],
    ['created_at', 24 * 7 - 1, 24 * 7 + 1],
  ] as const)('ends %s: good after %d hours, over after %d', async (column, good, over) => {
    const { client } = await logIn('tr');
    const { id } = (await client.get('/api/sessions')).body.sessions.find(
      ({ isThis }: { isThis: boolean }) => isThis,
    );
    const age = (hours: number) =>
      academy.db
        .updateTable('sessions')
        .set({ [column]: new Date(Date.now() - hours * 3_600_000) })
        .where('id', '=', id)
        .execute();
    await age(good);
    expect((await client.get('/api/sessions')).status).toBe(200);
    await age(over);
    expect((await client.get('/api/sessions')).status).toBe(401);
  });
});

describe('a second factor that the academy requires', () => {
  const required = { secondFactorRequired: true, accountsFromProvider: false };

  it('is required by somebody who has one, and then of everybody but recruits', async () => {
    expect((await trainer.put('/api/log-in-settings', required)).status).toBe(403);
    const early = await chief.put('/api/log-in-settings', required);
    expect(early.body.code).toBe('own-factor-first');
    await enrol(chief);
    expect((await chief.put('/api/log-in-settings', required)).status).toBe(200);
    expect((await chief.get('/api/log-in-settings')).body).toEqual(required);

    expect((await trainer.get('/api/session')).body.mustEnrol).toBe(true);
    const refused = await trainer.get('/api/cohorts');
    expect([refused.status, refused.body.code]).toEqual([403, 'second-factor-required']);
    const cohort = (await chief.post('/api/cohorts', { name: 'Spring' })).body.id;
    const { body } = await chief.get(`/api/cohorts/${cohort}`);
    const recruit = academy.client();
    const wish = { code: body.joinCode, login: 'lan', name: 'Lan', password };
    await recruit.post('/api/join', wish);
    expect((await recruit.get('/api/assignments')).status).toBe(200);
  });

  it('lets in whoever sets it up, and after ten wrong codes takes none, from anywhere', async () => {
    const secret = await enrol(trainer);
    expect((await trainer.get('/api/cohorts')).status).toBe(200);
    expect((await trainer.get('/api/session')).body.mustEnrol).toBe(false);
    const wrong = (count: number, at: Date) =>
      academy.db
        .updateTable('people')
        .set({ totp_wrong: count, totp_wrong_at: at })
        .where('id', '=', trainerId)
        .execute();
    await wrong(9, new Date());
    expect((await logIn('tr', { code: '000000' })).reply.body.code).toBe('wrong-second-factor');
    const right = { code: codeOf(secret, Date.now() + 30_000) };
    expect((await logIn('tr', right)).reply.status).toBe(429);
    await wrong(10, new Date(Date.now() - 6 * 60_000));
    expect((await logIn('tr', right)).reply.status).toBe(200);
    expect(await actions()).toContain('second-factor-refused');
  });
});
