import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#server/auth/secret.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

const scenario = 'five-at-the-gate';
const password = 'a long evening at the gate';
const reason = 'Dyslexia, by the doctor’s letter of May';
const hour = 60 * 60 * 1000;
const fixed = { fixed: 'normal', reason: 'The whole class plays by one clock.' };

let academy: TestAcademy;
let trainer: Client;
let recruit: Client;
let friend: Client;
let cohort: string;
let recruitId: string;

beforeAll(async () => {
  academy = await startAcademy();
  trainer = academy.client();
  await trainer.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
  cohort = (await trainer.post('/api/cohorts', { name: 'Spring' })).body.id;
  const { joinCode: code } = (await trainer.get(`/api/cohorts/${cohort}`)).body;
  recruit = academy.client();
  friend = academy.client();
  const joined = await recruit.post('/api/join', { code, login: 'lan', name: 'Lan', password });
  recruitId = joined.body.id;
  await friend.post('/api/join', { code, login: 'friend', name: 'Friend', password });
}, 60_000);
afterAll(() => academy.close());

async function assign(changes: object = {}): Promise<string> {
  const made = await trainer.post(`/api/cohorts/${cohort}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null, pace: fixed },
    ...{ opensAt: Date.now() - 24 * hour, closesAt: Date.now() + 24 * hour },
    ...changes,
  });
  expect(made.status).toBe(200);
  return made.body.id;
}

const grant = (wish: object) =>
  trainer.put(`/api/people/${recruitId}/accommodation`, { reason, ...wish });
const end = () => trainer.remove(`/api/people/${recruitId}/accommodation`);

function begin(who: Client, assignment: string, pace = 'normal', id = newId()) {
  const wish = { id, pace, language: 'en', engine: '1' };
  return who.post(`/api/assignments/${assignment}/attempts`, wish);
}

async function termsOf(who: Client, assignment: string) {
  const { body } = await who.get('/api/assignments');
  return body.assignments.find(({ id }: { id: string }) => id === assignment).terms;
}

describe('a fixed pace', () => {
  it('is written with its reason, or not at all', async () => {
    for (const pace of [{ fixed: 'normal' }, { fixed: 'normal', reason: 'short' }, 'normal']) {
      const wish = { scenario, mode: 'practice', counts: 'best', allowed: null, pace };
      const made = await trainer.post(`/api/cohorts/${cohort}/assignments`, {
        ...{ ...wish, opensAt: 0, closesAt: Date.now() + hour },
      });
      expect(made.status).toBe(400);
    }
  });

  it('is the only one there is: a faster and a slower one are refused, and none is used up', async () => {
    const assignment = await assign({ pace: { ...fixed, fixed: 'x2' }, allowed: 1 });
    for (const pace of ['normal', 'slow', 'x5', 'untimed']) {
      const refused = await begin(recruit, assignment, pace);
      expect(refused).toMatchObject({ status: 403, body: { code: 'pace-not-allowed' } });
      expect(refused.body.paces).toEqual(['x2']);
    }
    expect((await begin(recruit, assignment, 'x2')).status).toBe(200);
  });
});

describe('an accommodation', () => {
  it('opens slower paces to one recruit, and the results show the pace and nothing else', async () => {
    const assignment = await assign();
    expect((await grant({ pace: 'x5' })).status).toBe(200);
    expect(await termsOf(recruit, assignment)).toMatchObject({
      ...{ paces: ['normal', 'slow', 'x2', 'x5'], isAccommodated: true },
    });
    expect(await termsOf(friend, assignment)).toMatchObject({
      ...{ paces: ['normal'], isAccommodated: false },
    });
    expect((await begin(friend, assignment, 'x5')).status).toBe(403);
    expect((await begin(recruit, assignment, 'untimed')).status).toBe(403);
    const id = newId();
    expect((await begin(recruit, assignment, 'x5', id)).body.head.pace).toBe('x5');
    // A forged head would be another way to a slower clock: the academy’s own is used.
    const steps = carefulSteps(scenario);
    const slow = steps.map((it, i) => ({ ...it, elapsed: i * 600_000 }));
    const late = await recruit.post(`/api/attempts/${id}/steps`, { from: 0, steps: slow });
    expect(late.body.code).toBe('does-not-fit');
    const sent = await recruit.post(`/api/attempts/${id}/steps`, { from: 0, steps });
    expect(sent.body.isEnded).toBe(true);

    for (const file of ['results', 'results.json', 'results.csv', 'statements.json']) {
      const { text } = await trainer.get(`/api/assignments/${assignment}/${file}`);
      expect(text).toContain('x5');
      expect(text).not.toMatch(/accommodat|Dyslexia/i);
    }
  });

  it('lets somebody begin after closing, and not after their own closing time', async () => {
    const over = { opensAt: 0, closesAt: Date.now() - hour };
    const assignment = await assign({ ...over, pace: null });
    expect((await begin(recruit, assignment)).body.code).toBe('closed');
    await grant({ extraHours: 2 });
    expect((await begin(friend, assignment)).body.code).toBe('closed');
    expect((await friend.get(`/api/assignments/${assignment}/briefing`)).status).toBe(403);
    expect((await recruit.get(`/api/assignments/${assignment}/briefing`)).status).toBe(200);
    const id = newId();
    expect((await begin(recruit, assignment, 'normal', id)).status).toBe(200);
    const steps = carefulSteps(scenario).map((it) => ({ ...it, at: it.at - 1 }));
    const late = steps.map((it, i) => ({ ...it, elapsed: i * 2 * hour }));
    const refused = await recruit.post(`/api/attempts/${id}/steps`, { from: 0, steps: late });
    expect(refused.body).toMatchObject({ code: 'does-not-fit', kind: 'after-closing' });

    // What was begun goes on although the accommodation ends meanwhile.
    await end();
    const sent = await recruit.post(`/api/attempts/${id}/steps`, { from: 0, steps });
    expect(sent.body.isEnded).toBe(true);
    expect((await begin(recruit, assignment)).body.code).toBe('closed');
  });

  it('gives attempts more, and takes them away when it ends', async () => {
    const assignment = await assign({ allowed: 1 });
    await grant({ extraAttempts: 1 });
    expect((await begin(recruit, assignment)).status).toBe(200);
    expect((await begin(recruit, assignment)).status).toBe(200);
    const third = await begin(recruit, assignment);
    expect(third.body).toEqual({ code: 'no-attempt-left', allowed: 2 });
    await begin(friend, assignment);
    expect((await begin(friend, assignment)).body.code).toBe('no-attempt-left');
    await end();
    expect(await termsOf(recruit, assignment)).toMatchObject({ allowed: 1, isAccommodated: false });
  });

  it('that has ended, or is yet to come, opens nothing', async () => {
    const assignment = await assign();
    const now = Date.now();
    for (const when of [{ until: now - 1 }, { from: now + hour }]) {
      await grant({ pace: 'x10', ...when });
      expect((await begin(recruit, assignment, 'x10')).body.code).toBe('pace-not-allowed');
    }
    await grant({ pace: 'x10', from: now - hour, until: now + hour });
    expect((await begin(recruit, assignment, 'x10')).status).toBe(200);
    await end();
    expect((await begin(recruit, assignment, 'x10')).body.code).toBe('pace-not-allowed');
  });

  it('is read with its reason by staff and the recruit, and its reason is not in the log', async () => {
    await grant({ pace: 'x2' });
    const address = `/api/people/${recruitId}/accommodation`;
    for (const who of [trainer, recruit]) {
      const { body } = await who.get(address);
      expect(body.accommodation).toMatchObject({ pace: 'x2', reason, by: 'Chief' });
    }
    expect((await friend.get(address)).status).toBe(404);
    expect((await recruit.put(address, { pace: 'untimed', reason })).status).toBe(403);
    expect((await recruit.get('/api/my/data')).text).toContain('Dyslexia');
    const lines = await academy.db.selectFrom('audit').selectAll().execute();
    const about = lines.filter(({ action }) => action.startsWith('accommodation-'));
    expect(about.at(-1)).toMatchObject({ action: 'accommodation-set', detail: { pace: 'x2' } });
    expect(JSON.stringify(about)).not.toContain('Dyslexia');
  });

  it('is for recruits: staff have none', async () => {
    const { body } = await trainer.get('/api/session');
    const own = await trainer.put(`/api/people/${body.person.id}/accommodation`, {
      ...{ pace: 'x2', reason },
    });
    expect(own.status).toBe(404);
  });
});
