import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '#server/auth/refusal.ts';
import { newCode } from '#server/auth/secret.ts';
import { triesAt, withTries } from '#server/auth/tries.ts';
import { openDatabase } from '#server/db/database.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';

/** Recruits behind one address; the drill takes three hundred. */
const classroom = Number(process.env.DOORSTEP_CLASSROOM ?? 61);
const password = 'a long evening at the gate';
const seats = Array.from({ length: classroom }, (_, i) => i);

let academy: TestAcademy;
let chief: Client;
let cohort: string;
let joinCode: string;
beforeAll(async () => {
  academy = await startAcademy();
  chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
  cohort = (await chief.post('/api/cohorts', { name: 'Spring' })).body.id;
  joinCode = (await chief.get(`/api/cohorts/${cohort}`)).body.joinCode;
}, 60_000);
afterAll(() => academy.close());

/** Asks from an address of its own, without a session. */
async function from(address: string, url: string, payload: object) {
  const reply = await academy.app.inject({
    ...{ method: 'POST', url, payload, remoteAddress: address },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  return { status: reply.statusCode, wait: Number(reply.headers['retry-after']) };
}

function countOf(replies: { status: number }[]): Record<number, number> {
  const byStatus = Map.groupBy(replies, ({ status }) => status);
  return Object.fromEntries([...byStatus].map(([status, all]) => [status, all.length]));
}

describe('a classroom behind one address', () => {
  const room = '10.0.0.1';

  it('joins by code, uses its invitations and logs in, all at once', async () => {
    const join = (i: number) =>
      from(room, '/api/join', { code: joinCode, login: `r${i}`, name: `Recruit ${i}`, password });
    expect(countOf(await Promise.all(seats.map(join)))).toEqual({ 200: classroom });
    const csv = ['username,name', ...seats.map((i) => `i${i},Invited ${i}`)].join('\n');
    const { invited } = (await chief.post(`/api/cohorts/${cohort}/roster`, { csv })).body;
    const accept = ({ token }: { token: string }) =>
      from(room, '/api/invitation', { token, password });
    expect(countOf(await Promise.all(invited.map(accept)))).toEqual({ 200: classroom });
    const logIn = (i: number) => from(room, '/api/session', { login: `r${i}`, password });
    expect(countOf(await Promise.all(seats.map(logIn)))).toEqual({ 200: classroom });
  }, 300_000);

  it('may be wrong once each, and right after that', async () => {
    const wrong = (i: number) => from(room, '/api/session', { login: `r${i}`, password: 'wrong' });
    const some = seats.filter((i) => i % 4 === 0);
    expect(countOf(await Promise.all(some.map(wrong)))).toEqual({ 401: some.length });
    const right = await from(room, '/api/session', { login: 'r4', password });
    expect(right.status).toBe(200);
  }, 300_000);
});

describe('whoever guesses', () => {
  it('one password a thousand times is stopped after ten, and nobody else is', async () => {
    const room = '10.0.0.2';
    const guess = (i: number) => from(room, '/api/session', { login: 'R0', password: `no ${i}` });
    const replies = [];
    for (let i = 0; i < 1000; i += 100) {
      replies.push(...(await Promise.all(Array.from({ length: 100 }, (_, n) => guess(i + n)))));
    }
    expect(countOf(replies)).toEqual({ 401: 10, 429: 990 });
    const waits = replies.filter(({ status }) => status === 429).map(({ wait }) => wait);
    expect(Math.min(...waits)).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(300);
    const others = [
      await from(room, '/api/session', { login: 'r1', password }),
      await from('10.0.0.3', '/api/session', { login: 'r0', password }),
    ];
    expect(others.map(({ status }) => status)).toEqual([200, 200]);
    // Not even the right one is told apart while it lasts.
    expect((await from(room, '/api/session', { login: 'r0', password })).status).toBe(429);
  }, 120_000);

  it('join codes is stopped, and a class elsewhere joins', async () => {
    const wish = { login: 'guess', name: 'Guess', password };
    const guess = () => from('10.0.0.4', '/api/join', { ...wish, code: newCode(8) });
    const replies = await Promise.all(Array.from({ length: 650 }, guess));
    expect(countOf(replies)).toEqual({ 403: 600, 429: 50 });
    const here = await from('10.0.0.5', '/api/join', { ...wish, login: 'new', code: joinCode });
    expect(here.status).toBe(200);
  }, 120_000);

  it('at one account from everywhere is stopped by the account’s own limit', async () => {
    const limits = triesAt('10.1.0.1', 'nobody').map((it) => ({
      ...it,
      most: Math.min(it.most, 12),
    }));
    const wrong = () => Promise.reject(new Refusal(401, 'wrong-login'));
    const from12 = Array.from({ length: 14 }, (_, i) =>
      withTries(academy.db, [{ ...limits[0]!, what: `address ${i}` }, limits[1]!], wrong).catch(
        ({ status }: Refusal) => ({ status }),
      ),
    );
    expect(countOf((await Promise.all(from12)) as { status: number }[])).toEqual({
      401: 12,
      429: 2,
    });
  });

  it('is counted by every server process on the database together', async () => {
    const other = await openDatabase(academy.url);
    const limit = { what: 'shared', most: 4, seconds: 60 };
    const wrong = () => Promise.reject(new Refusal(403, 'wrong-code'));
    const statuses: number[] = [];
    for (const db of [academy.db, other, academy.db, other, academy.db, other]) {
      await withTries(db, [limit], wrong).catch(({ status }: Refusal) => statuses.push(status));
    }
    await other.destroy();
    expect(statuses).toEqual([403, 403, 403, 403, 429, 429]);
  });

  it('may try again when the window is over, and what was no guess never counted', async () => {
    const limit = { what: 'a short one', most: 1, seconds: 60 };
    const tryWith = (error: Error) =>
      withTries(academy.db, [limit], () => Promise.reject(error)).catch((it: Refusal) => it.code);
    for (const code of ['login-taken', 'second-factor-needed', 'login-taken']) {
      expect(await tryWith(new Refusal(409, code))).toBe(code);
    }
    expect(await tryWith(new Refusal(403, 'wrong-code'))).toBe('wrong-code');
    expect(await tryWith(new Refusal(403, 'wrong-code'))).toBe('too-many-tries');
    await academy.ask("update tries set until_at = now() - interval '1 second'");
    expect(await tryWith(new Refusal(403, 'wrong-code'))).toBe('wrong-code');
  });

  it('leaves no name and no address behind', async () => {
    const { rows } = await academy.ask("select encode(key, 'escape') as key from tries");
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/10\.0\.0|log-in/);
  });
});
