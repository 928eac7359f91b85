import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTable } from '#server/auth/access-table.ts';
import { newId } from '#server/auth/secret.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';
import { unzip } from './unzip.ts';

const scenario = 'five-at-the-gate';
const password = 'a long evening at the gate';
const day = 24 * 60 * 60 * 1000;
const real = { login: 'wei.lan.0077', name: 'Wei Lan', number: 'N-4711' };

let academy: TestAcademy;
let chief: Client;
let trainer: Client;
let recruit: Client;
let ids: Record<string, string>;

beforeAll(async () => {
  academy = await startAcademy();
  chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief Shao', password, code: academy.setupCode },
  });
  const cohort = (await chief.post('/api/cohorts', { name: 'Spring' })).body.id;
  const other = (await chief.post('/api/cohorts', { name: 'Autumn' })).body.id;
  const { joinCode: code } = (await chief.get(`/api/cohorts/${cohort}`)).body;
  recruit = academy.client();
  const joined = await recruit.post('/api/join', { code, password, ...real });
  const made = await chief.post('/api/people', { role: 'trainer', login: 'tr', name: 'Old Tang' });
  trainer = academy.client();
  await trainer.post('/api/invitation', { token: made.body.token, password });
  await chief.post(`/api/cohorts/${cohort}/trainers`, { personId: made.body.id });
  const assigned = await trainer.post(`/api/cohorts/${cohort}/assignments`, {
    ...{ scenario, mode: 'practice', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + day },
  });
  const attempt = newId();
  await recruit.post(`/api/assignments/${assigned.body.id}/attempts`, {
    ...{ id: attempt, pace: 'normal', language: 'en', engine: '1' },
  });
  await recruit.post(`/api/attempts/${attempt}/steps`, { from: 0, steps: carefulSteps(scenario) });
  const objection = { kind: 'objection', text: 'I had said that before.' };
  await recruit.post(`/api/attempts/${attempt}/remarks`, objection);
  const run = await trainer.post(`/api/cohorts/${cohort}/class-runs`, { scenario });
  ids = {
    ...{ cohorts: cohort, other, people: joined.body.id, trainer: made.body.id },
    ...{ assignments: assigned.body.id, attempts: attempt, 'class-runs': run.body.id },
  };
}, 120_000);
afterAll(() => academy.close());

const show = (shown: string) => chief.put('/api/name-settings', { shown, word: 'Recruit' });
const logIn = async (login: string, secret = password) => {
  const client = academy.client();
  return {
    client,
    status: (await client.post('/api/session', { login, password: secret })).status,
  };
};

/** Everything that somebody may read about the cohort, as text, by route; files are unpacked. */
async function readBy(who: Client): Promise<Record<string, string>> {
  const routes = Object.keys(accessTable).filter(
    (it) => it.startsWith('GET') && accessTable[it]!.includes('own-trainer'),
  );
  const texts: Record<string, string> = {};
  for (const route of routes.filter((it) => !it.includes('single-sign-on'))) {
    const url = route.slice(4).replace(/\/([\w-]+)\/:id/, (_, what) => `/${what}/${ids[what]}`);
    if (url.endsWith('.xlsx')) {
      const file = await academy.app.inject({ url, headers: { cookie: cookies.get(who) } });
      texts[route] = [...unzip(file.rawPayload).values()].join();
    } else texts[route] = (await who.get(url)).text;
  }
  return texts;
}

const cookies = new Map<Client, string>();
async function withCookie(login: string): Promise<Client> {
  const client = academy.client();
  const { headers } = await client.post('/api/session', { login, password });
  cookies.set(client, String(headers['set-cookie']).split(';')[0]!);
  return client;
}

const tells = (texts: Record<string, string>, value: string) =>
  Object.keys(texts).filter((it) => texts[it]!.includes(value));

describe('what trainers see of a recruit', () => {
  it('is the name, where nothing else is decided: the control of this test', async () => {
    const texts = await readBy(await withCookie('tr'));
    expect(tells(texts, real.name).sort()).toEqual([
      'GET /api/assignments/:id/progress',
      'GET /api/assignments/:id/results',
      'GET /api/assignments/:id/results.csv',
      'GET /api/assignments/:id/results.json',
      'GET /api/assignments/:id/results.xlsx',
      'GET /api/attempts/:id/review',
      'GET /api/cohorts/:id',
      'GET /api/cohorts/:id/standings',
      'GET /api/people/:id/growth',
    ]);
  });

  it('is a pseudonym on every route, the same each time, and never a name or number', async () => {
    expect((await show('pseudonym')).status).toBe(200);
    const texts = await readBy(await withCookie('tr'));
    for (const value of Object.values(real))
      expect([value, tells(texts, value)]).toEqual([value, []]);
    const { recruits } = JSON.parse(texts['GET /api/cohorts/:id']!);
    expect(recruits[0]).toMatchObject({ login: '', number: null, id: ids.people });
    expect(recruits[0].name).toMatch(/^Recruit [A-Z2-9]{3}-[A-Z2-9]{3}$/);
    expect(tells(texts, recruits[0].name)).toHaveLength(9);
    // The objection as well, which names whoever wrote it.
    const { remarks } = JSON.parse(texts['GET /api/attempts/:id/review']!);
    expect(remarks[0].by).toBe(recruits[0].name);
    expect(tells(await readBy(await withCookie('tr')), recruits[0].name)).toHaveLength(9);
  });

  it('is the number, and a pseudonym for who has none', async () => {
    await show('number');
    const { body } = await trainer.get(`/api/cohorts/${ids.cohorts}`);
    expect(body.recruits[0]).toMatchObject({ name: 'N-4711', number: 'N-4711', login: '' });
    await chief.put(`/api/people/${ids.people}`, { number: null });
    const { text } = await trainer.get(`/api/cohorts/${ids.cohorts}`);
    expect(text).toMatch(/"name":"Recruit [A-Z2-9]{3}-[A-Z2-9]{3}"/);
    await chief.put(`/api/people/${ids.people}`, { number: real.number });
  });

  it('stands beside the name for administrators, and a recruit keeps their own', async () => {
    await show('pseudonym');
    const { body } = await chief.get(`/api/cohorts/${ids.cohorts}`);
    expect(body.recruits[0].name).toMatch(/^Wei Lan \(Recruit [A-Z2-9]{3}-[A-Z2-9]{3}\)$/);
    expect((await recruit.get('/api/session')).body.person).toMatchObject(real);
    const review = await recruit.get(`/api/attempts/${ids.attempts}/review`);
    expect(review.body.remarks[0].by).toBe(real.name);
    expect((await trainer.put('/api/name-settings', {})).status).toBe(403);
    await show('name');
  });
});

describe('an account', () => {
  it('that is disabled is out at once and cannot come back, until it is enabled', async () => {
    const { client } = await logIn(real.login);
    const url = `/api/people/${ids.people}`;
    expect((await chief.put(url, { isDisabled: true })).status).toBe(200);
    expect((await client.get('/api/sessions')).status).toBe(401);
    expect((await logIn(real.login)).status).toBe(401);
    const { token } = (await trainer.post(`${url}/invitation`)).body;
    expect((await academy.client().post('/api/invitation', { token, password })).status).toBe(403);
    const { body } = await chief.get('/api/people');
    const listed = body.people.find(({ id }: { id: string }) => id === ids.people);
    expect(listed).toMatchObject({ isDisabled: true, isInvited: false, cohorts: ['Spring'] });
    await chief.put(url, { isDisabled: false });
    expect((await logIn(real.login)).status).toBe(200);
  });

  it('of oneself is not disabled, so that an administrator is left', async () => {
    const { id } = (await chief.get('/api/session')).body.person;
    const refused = await chief.put(`/api/people/${id}`, { isDisabled: true });
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-yourself' } });
  });

  it('whose password is lost gets a new one by a link, and every session ends', async () => {
    const { client } = await logIn(real.login);
    const { token } = (await trainer.post(`/api/people/${ids.people}/invitation`)).body;
    // Whoever makes a link shuts nobody out.
    expect((await logIn(real.login)).status).toBe(200);
    const next = 'another evening at the gate';
    const one = academy.client();
    expect((await one.post('/api/invitation', { token, password: next })).status).toBe(200);
    expect((await client.get('/api/sessions')).status).toBe(401);
    expect((await one.get('/api/sessions')).status).toBe(200);
    expect([(await logIn(real.login)).status, (await logIn(real.login, next)).status]).toEqual([
      401, 200,
    ]);
  });

  it('of somebody who works here is let in again by an administrator only', async () => {
    const own = await trainer.post(`/api/people/${ids.trainer}/invitation`);
    expect(own.status).toBe(404);
    expect((await chief.post(`/api/people/${ids.trainer}/invitation`)).status).toBe(200);
  });

  it('has its sessions seen and ended by an administrator', async () => {
    const { client } = await logIn('tr');
    const url = `/api/people/${ids.trainer}/sessions`;
    const { body } = await chief.get(url);
    expect(body.sessions.length).toBeGreaterThan(1);
    expect(JSON.stringify(body)).not.toContain('token');
    await chief.remove(url);
    expect((await client.get('/api/sessions')).status).toBe(401);
    expect((await chief.get(url)).body.sessions).toEqual([]);
    trainer = (await logIn('tr')).client;
  });
});

describe('a cohort', () => {
  it('is renamed, and closed to who has its code', async () => {
    const url = `/api/cohorts/${ids.cohorts}`;
    await trainer.put(url, { name: 'Spring 2027' });
    const { name, joinCode: old } = (await trainer.get(url)).body;
    expect(name).toBe('Spring 2027');
    const join = (code: string, login: string) =>
      academy.client().post('/api/join', { code, login, name: 'New', password });
    const { joinCode } = (await trainer.post(`${url}/join-code`)).body;
    expect((await join(old, 'n1')).status).toBe(403);
    expect((await join(joinCode, 'n1')).status).toBe(200);
    await trainer.remove(`${url}/join-code`);
    expect((await trainer.get(url)).body.joinCode).toBeNull();
    expect((await join(joinCode, 'n2')).status).toBe(403);
  });

  it('lets a recruit go into another one of the same trainer, or into none', async () => {
    const move = (who: Client, from: string, to: string | null, personId = ids.people!) =>
      who.post(`/api/cohorts/${from}/move`, { personId, to });
    expect((await move(trainer, ids.cohorts!, ids.other!)).status).toBe(404);
    await chief.post(`/api/cohorts/${ids.other}/trainers`, { personId: ids.trainer });
    expect((await move(trainer, ids.cohorts!, ids.other!)).status).toBe(200);
    expect((await move(trainer, ids.cohorts!, null)).status).toBe(404);
    const { body } = await trainer.get(`/api/cohorts/${ids.other}`);
    expect(body.recruits.map(({ id }: { id: string }) => id)).toEqual([ids.people]);
    expect((await move(trainer, ids.other!, null, ids.trainer)).status).toBe(404);
    expect((await move(trainer, ids.other!, ids.cohorts!)).status).toBe(200);
    expect((await trainer.get(`/api/people/${ids.people}/growth`)).status).toBe(200);
  });

  it('and everything done to people stands in the log', async () => {
    const lines = await academy.db.selectFrom('audit').selectAll().execute();
    const actions = new Set(lines.map(({ action }) => action));
    expect([...actions]).toEqual(
      expect.arrayContaining([
        ...['name-settings-set', 'person-changed', 'invitation-made', 'sessions-ended'],
        ...['cohort-renamed', 'join-code-made', 'joining-closed', 'person-moved'],
      ]),
    );
    expect(JSON.stringify(lines)).not.toContain(real.name);
  });
});
