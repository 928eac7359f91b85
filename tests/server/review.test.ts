import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#server/auth/secret.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

const password = 'a long evening at the gate';
const scenario = 'five-at-the-gate';
const scores = { patience: 40, wording: 41, 'de-escalation': 42, 'follow-through': null };

let academy: TestAcademy;
let chief: Client;
let recruit: Client;
let attempt: string;
let assignment: string;
beforeAll(async () => {
  academy = await startAcademy();
  chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief Shao', password, code: academy.setupCode },
  });
  const cohort = await chief.post('/api/cohorts', { name: 'Spring' });
  const { joinCode: code } = (await chief.get(`/api/cohorts/${cohort.body.id}`)).body;
  const assigned = await chief.post(`/api/cohorts/${cohort.body.id}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + 1e9 },
  });
  assignment = assigned.body.id;
  recruit = academy.client();
  await recruit.post('/api/join', { code, login: 'lan', name: 'Wei Lan', password });
  attempt = newId();
  await recruit.post(`/api/assignments/${assignment}/attempts`, {
    ...{ id: attempt, pace: 'normal', language: 'en', engine: '1' },
  });
  await recruit.post(`/api/attempts/${attempt}/steps`, { from: 0, steps: carefulSteps(scenario) });
}, 60_000);
afterAll(() => academy.close());

const review = `/api/attempts/`;

describe('a review', () => {
  it('is for the trainer at once, for the recruit after the release, and both leave a trace', async () => {
    const seen = await chief.get(`${review}${attempt}/review`);
    expect(seen.body).toMatchObject({ person: { name: 'Wei Lan' }, remarks: [] });
    expect(seen.body.steps).toHaveLength(seen.body.attempt.steps);
    expect((await recruit.get(`${review}${attempt}/review`)).body.code).toBe('not-released');
    await chief.post(`/api/assignments/${assignment}/release`);
    expect((await recruit.get(`${review}${attempt}/review`)).body.person).toBeNull();
    const lines = (await recruit.get('/api/my/data')).body.audit;
    expect(lines.map(({ action }: { action: string }) => action)).toContain('attempt-seen');
  });

  it('a recruit objects, a trainer answers, and neither does the other’s part', async () => {
    const url = `${review}${attempt}/remarks`;
    const objection = { kind: 'objection', step: 3, text: 'I had said that before.' };
    expect((await recruit.post(url, objection)).status).toBe(200);
    expect((await recruit.post(url, { kind: 'answer', text: 'Yes.' })).status).toBe(403);
    expect((await chief.post(url, objection)).status).toBe(403);
    expect((await chief.post(url, { kind: 'answer', text: 'You are right.' })).status).toBe(200);
    expect((await chief.post(url, { kind: 'comment', text: '   ' })).status).toBe(400);
    const { remarks } = (await recruit.get(`${review}${attempt}/review`)).body;
    expect(remarks).toMatchObject([
      { kind: 'objection', step: 3, by: 'Wei Lan' },
      { kind: 'answer', step: null, by: 'Chief Shao' },
    ]);
  });

  it('a person’s judgement needs a reason, counts, and leaves the machine’s as it was', async () => {
    const url = `${review}${attempt}/override`;
    expect((await chief.post(url, { scores, reason: 'no' })).status).toBe(400);
    const reason = 'The recruit was interrupted by a fire drill.';
    expect((await chief.post(url, { scores, reason })).status).toBe(200);
    const { attempts } = (await chief.get(`/api/assignments/${assignment}/results`)).body;
    expect(attempts[0].scores.patience).toBeGreaterThanOrEqual(85);
    expect(attempts[0].override).toMatchObject({ scores, reason, by: 'Chief Shao' });
    const { text } = await chief.get(`/api/assignments/${assignment}/results.csv`);
    expect(text).toMatch(/,yes,[^,]+,40,41,42,/);
    const own = (await recruit.get('/api/assignments')).body.assignments[0];
    expect(own.result.override.scores).toEqual(scores);
  });
});
