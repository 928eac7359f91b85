import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#server/auth/secret.ts';
import { brokenAuditLine } from '#server/db/audit.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

const scenario = 'five-at-the-gate';
const password = 'a long evening at the gate';
const day = 24 * 60 * 60 * 1000;

let academy: TestAcademy;
let administrator: Client;
beforeAll(async () => {
  academy = await startAcademy();
  administrator = academy.client();
}, 60_000);
afterAll(() => academy.close());

async function assignment(changes: Record<string, unknown> = {}): Promise<string> {
  const { body } = await administrator.get('/api/cohorts');
  const made = await administrator.post(`/api/cohorts/${body.cohorts[0].id}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: 2 },
    ...{ opensAt: Date.now() - day, closesAt: Date.now() + day },
    ...changes,
  });
  expect(made.status).toBe(200);
  return made.body.id;
}

async function recruit(login: string): Promise<Client> {
  const { body } = await administrator.get('/api/cohorts');
  const one = academy.client();
  const { joinCode } = body.cohorts[0];
  const joined = await one.post('/api/join', { code: joinCode, login, name: login, password });
  expect(joined.status).toBe(200);
  return one;
}

async function begin(one: Client, assignmentId: string): Promise<string> {
  const id = newId();
  const begun = await one.post(`/api/assignments/${assignmentId}/attempts`, {
    ...{ id, pace: 'normal', language: 'en', engine: '1' },
  });
  expect(begun.status).toBe(200);
  return id;
}

describe('an academy opens once', () => {
  it('by the code that was printed, and only by it', async () => {
    const wish = { login: 'chief', name: 'Chief Shao', password };
    expect((await administrator.post('/api/setup', { ...wish, code: 'WRONG' })).status).toBe(403);
    const opened = await administrator.post('/api/setup', { ...wish, code: academy.setupCode });
    expect(opened.status).toBe(200);
    const again = await academy
      .client()
      .post('/api/setup', { ...wish, login: 'other', code: academy.setupCode });
    expect(again.status).toBe(409);
    expect((await administrator.get('/api/session')).body.person).toMatchObject({
      role: 'administrator',
    });
  });

  it('keeps no password and no token that could be used', async () => {
    const { password_hash } = await academy.db
      .selectFrom('people')
      .select('password_hash')
      .executeTakeFirstOrThrow();
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const { headers } = await academy.client().post('/api/session', { login: 'CHIEF', password });
    expect(headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/i);
  });
});

describe('people', () => {
  it('come by roster: all of it or, with a mistake, none of it', async () => {
    await administrator.post('/api/cohorts', { name: 'Spring 2027' });
    const { body } = await administrator.get('/api/cohorts');
    const roster = `/api/cohorts/${body.cohorts[0].id}/roster`;
    const broken =
      '\uFEFFusername,givenName,familyName,identifier\nli.na,Na,Li,001\nli.na,N,L,2\n,x,y,3';
    const refused = await administrator.post(roster, { csv: broken });
    expect(refused.body.mistakes).toEqual([
      { line: 3, code: 'twice', value: 'li.na' },
      { line: 4, code: 'missing-login', value: 'x y' },
    ]);
    const csv =
      'username;givenName;familyName;identifier\nli.na;娜;李;007\nwang.wei;Wei;Wang;012\n';
    const read = await administrator.post(roster, { csv });
    expect(read.body.invited.map(({ name }: { name: string }) => name)).toEqual([
      '李娜',
      'Wei Wang',
    ]);
    const { body: cohort } = await administrator.get(`/api/cohorts/${body.cohorts[0].id}`);
    expect(cohort.recruits.map(({ number }: { number: string }) => number).sort()).toEqual([
      '007',
      '012',
    ]);
    const one = academy.client();
    const [{ token }] = read.body.invited;
    expect((await one.post('/api/invitation', { token, password: 'password1' })).body.code).toBe(
      'common-password',
    );
    expect((await one.post('/api/invitation', { token, password })).status).toBe(200);
    expect((await academy.client().post('/api/invitation', { token, password })).status).toBe(403);
  });

  it('are refused in the same words, known or not, and after ten tries told to wait', async () => {
    const stranger = academy.client();
    const replies = [];
    for (let i = 0; i < 11; i += 1) {
      replies.push(await stranger.post('/api/session', { login: 'wang.wei', password: `no ${i}` }));
    }
    const unknown = await stranger.post('/api/session', { login: 'nobody', password: 'x' });
    expect(replies[0]!.body).toEqual(unknown.body);
    expect(replies[10]!.status).toBe(429);
    expect(replies[10]!.headers['retry-after']).toBeDefined();
  });

  it('see their sessions and end them', async () => {
    const one = await recruit('two.browsers');
    const other = academy.client();
    await other.post('/api/session', { login: 'two.browsers', password });
    const { body } = await one.get('/api/sessions');
    expect(body.sessions).toHaveLength(2);
    const there = body.sessions.find(({ isThis }: { isThis: boolean }) => !isThis);
    await one.remove(`/api/sessions/${there.id}`);
    expect((await other.get('/api/assignments')).status).toBe(401);
    expect((await one.remove('/api/session')).status).toBe(200);
    expect((await one.get('/api/sessions')).status).toBe(401);
  });
});

describe('who may not', () => {
  it('another origin may change nothing', async () => {
    const reply = await academy.app.inject({
      ...{ method: 'POST', url: '/api/session', payload: { login: 'chief', password } },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(reply.statusCode).toBe(403);
  });

  it('a recruit neither makes cohorts nor sees another cohort’s work, not even that it exists', async () => {
    const one = await recruit('curious');
    expect((await one.post('/api/cohorts', { name: 'x' })).status).toBe(403);
    const hidden = await one.get(`/api/assignments/${newId()}/briefing`);
    const { body } = await administrator.post('/api/cohorts', { name: 'Another' });
    const made = await administrator.post(`/api/cohorts/${body.id}/assignments`, {
      ...{ scenario, mode: 'practice', counts: 'last', allowed: null },
      ...{ opensAt: 0, closesAt: Date.now() + day },
    });
    const others = await one.get(`/api/assignments/${made.body.id}/briefing`);
    expect([others.status, others.text]).toEqual([hidden.status, hidden.text]);
    await academy.db.deleteFrom('cohorts').where('id', '=', body.id).execute();
  });
});

describe('an attempt', () => {
  it('is sent in pieces, twice if need be, and scored here', { timeout: 60_000 }, async () => {
    const one = await recruit('careful');
    const assigned = await assignment();
    const steps = carefulSteps(scenario);
    const id = await begin(one, assigned);
    const send = (from: number, part: typeof steps) =>
      one.post(`/api/attempts/${id}/steps`, { from, steps: part });
    const first = await send(0, steps.slice(0, 10));
    expect(first.body).toMatchObject({ steps: 10, isEnded: false });
    expect((await send(0, steps.slice(0, 10))).body).toEqual(first.body);
    const gap = await send(12, steps.slice(12));
    expect(gap).toMatchObject({ status: 409, body: { code: 'steps-missing', expected: 10 } });
    const last = await send(8, steps.slice(8));
    expect(last.body).toMatchObject({ steps: steps.length, isEnded: true });
    const { body } = await administrator.get(`/api/assignments/${assigned}/results`);
    const [result] = body.attempts;
    expect(result).toMatchObject({ verdict: 'good', assurance: 'replayed', number: 1 });
    expect(Math.min(...Object.values<number>(result.scores))).toBeGreaterThanOrEqual(85);

    const own = () => one.get('/api/assignments');
    const find = async () =>
      (await own()).body.assignments.find(({ id: it }: { id: string }) => it === assigned);
    expect((await find()).result).toBeNull();
    await administrator.post(`/api/assignments/${assigned}/release`);
    expect((await find()).result).toMatchObject({ verdict: 'good' });
    const { text } = await administrator.get(`/api/assignments/${assigned}/results.csv`);
    expect(text).toContain('careful,five-at-the-gate,');
  });

  it('is brought by a trainer from a file, where the device cannot', {
    timeout: 60_000,
  }, async () => {
    const one = await recruit('offline');
    const assigned = await assignment();
    const id = await begin(one, assigned);
    const steps = carefulSteps(scenario);
    await one.post(`/api/attempts/${id}/steps`, { from: 0, steps: steps.slice(0, 5) });
    const brought = await administrator.post(`/api/attempts/${id}/rescue`, { from: 0, steps });
    expect(brought.body).toMatchObject({ steps: steps.length, isEnded: true });
    const { body } = await administrator.get(`/api/assignments/${assigned}/results`);
    expect(body.attempts[0]).toMatchObject({ verdict: 'good', assurance: 'replayed' });
    const forged = await begin(one, assigned);
    const reply = await administrator.post(`/api/attempts/${forged}/rescue`, {
      ...{ from: 0, steps: steps.slice(3) },
    });
    expect(reply.body.code).toBe('does-not-fit');
  });

  it('is refused where it was forged', { timeout: 60_000 }, async () => {
    const one = await recruit('forger');
    const assigned = await assignment({ allowed: 100 });
    const steps = carefulSteps(scenario);
    const tries: [string, unknown[], string?][] = [
      [
        'a choice that is not open',
        [...steps.slice(0, 3), { ...steps[3], event: { type: 'choose', choice: 'no-such' } }],
      ],
      ['a step left out', steps.filter((_, i) => i !== 4)],
      ['two steps exchanged', [...steps.slice(0, 4), steps[5], steps[4], ...steps.slice(6)]],
      ['time running back', steps.map((it, i) => ({ ...it, elapsed: steps.length - i }))],
      ['numbers as text', steps.map((it) => ({ ...it, at: String(it.at) }))],
      ['a score of its own', steps.map((it) => ({ ...it, score: 100 }))],
      ['a negative time', steps.map((it) => ({ ...it, elapsed: -1 }))],
    ];
    for (const [what, forged] of tries) {
      const id = await begin(one, assigned);
      const reply = await one.post(`/api/attempts/${id}/steps`, { from: 0, steps: forged });
      expect([what, [400, 422].includes(reply.status)]).toEqual([what, true]);
    }
    const copied = await begin(one, assigned);
    const careful = await recruit('victim');
    const theirs = await begin(careful, assigned);
    await careful.post(`/api/attempts/${theirs}/steps`, { from: 0, steps });
    const copy = await one.post(`/api/attempts/${copied}/steps`, { from: 0, steps });
    expect(copy.body).toMatchObject({ code: 'does-not-fit', kind: 'copied' });
    const taken = await one.post(`/api/attempts/${theirs}/steps`, { from: 0, steps });
    expect(taken.status).toBe(404);
    const { body } = await administrator.get(`/api/assignments/${assigned}/results`);
    const ended = body.attempts.filter(
      ({ endedAt }: { endedAt: number | null }) => endedAt !== null,
    );
    expect(ended).toHaveLength(1);
  });

  it('begins only while it is open, and no more often than allowed, however many ask at once', async () => {
    const one = await recruit('eager');
    const closed = await assignment({ opensAt: 0, closesAt: Date.now() - 1 });
    const wish = () => ({ id: newId(), pace: 'normal', language: 'zh', engine: '1' });
    expect((await one.post(`/api/assignments/${closed}/attempts`, wish())).body.code).toBe(
      'closed',
    );
    const early = await assignment({ opensAt: Date.now() + day / 2 });
    expect((await one.get(`/api/assignments/${early}/briefing`)).body.code).toBe('not-open-yet');
    const once = await assignment({ allowed: 1 });
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => one.post(`/api/assignments/${once}/attempts`, wish())),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('what is held', () => {
  it('is shown to the person it is about, with who looked', async () => {
    const one = await recruit('owner');
    const { body } = await one.get('/api/my/data');
    expect(body.held.people[0].login).toBe('owner');
    expect(JSON.stringify(body)).not.toMatch(/password|token_hash/);
  });

  it('is gone when a person is erased, and the log stays whole', async () => {
    const one = await recruit('to-be-forgotten');
    const { body } = await one.get('/api/session');
    expect((await administrator.remove(`/api/people/${body.person.id}`)).status).toBe(200);
    expect((await one.get('/api/assignments')).status).toBe(401);
    const kept = await academy.db
      .selectFrom('audit')
      .select('n')
      .where('detail', '@>', JSON.stringify({ login: 'to-be-forgotten' }) as never)
      .execute();
    expect(kept).toEqual([]);
    expect(await brokenAuditLine(academy.db)).toBeUndefined();
  });
});
