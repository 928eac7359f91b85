import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '#core/basics/random.ts';
import { newId } from '#server/auth/secret.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';
import { endAttempt } from './ended-attempt.ts';

const password = 'a long evening at the gate';
const day = 24 * 60 * 60 * 1000;
const scenarios = ['five-at-the-gate', 'empty-desk', 'tea-goes-cold', 'full-house'];

let academy: TestAcademy;
let administrator: Client;
let cohort: string;
let people: string[];
let assignments: string[];
beforeAll(async () => {
  academy = await startAcademy();
  administrator = academy.client();
  await administrator.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
  cohort = (await administrator.post('/api/cohorts', { name: 'Spring' })).body.id;
  const lines = Array.from({ length: 40 }, (_, i) => `r${i}x,Lan ${i},Wei,${i}`);
  const csv = `username,givenName,familyName,identifier\n${lines.join('\n')}`;
  await administrator.post(`/api/cohorts/${cohort}/roster`, { csv });
  const { body } = await administrator.get(`/api/cohorts/${cohort}`);
  people = body.recruits.map(({ id }: { id: string }) => id);
  assignments = [];
  for (const scenario of scenarios) {
    const made = await administrator.post(`/api/cohorts/${cohort}/assignments`, {
      ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
      ...{ opensAt: 0, closesAt: Date.now() + day },
    });
    assignments.push(made.body.id);
  }
}, 60_000);
afterAll(() => academy.close());

function ended(person: string, assignment: string, score: number): Promise<void> {
  return endAttempt(academy.db, person, assignment, score);
}

describe('a cohort at a glance', () => {
  it('says nothing about four people, and who is where of all', async () => {
    for (const person of people.slice(0, 4)) await ended(person, assignments[0]!, 70);
    const { body } = await administrator.get(`/api/cohorts/${cohort}/overview`);
    expect(body.overview[0]).toMatchObject({
      ...{ recruits: 40, begun: 4, ended: 4 },
      scores: { patience: { kind: 'too-few', n: 4, needed: 5 } },
    });
    const decisions = await administrator.get(`/api/assignments/${assignments[0]}/decisions`);
    expect(decisions.body).toMatchObject({ attempts: 4, beats: [], onBestLine: [] });
    const behaviours = await administrator.get(`/api/cohorts/${cohort}/behaviours`);
    expect(behaviours.body.assignments).toMatchObject([{ shares: { kind: 'too-few', n: 4 } }]);
    expect(behaviours.body.behaviours).toEqual([]);
  });

  it('shows the spread, each decision, and how far the scores agree', async () => {
    const random = seededRandom(5);
    for (const [i, person] of people.entries()) {
      for (const assignment of assignments) {
        await ended(person, assignment, Math.round(i * 2 + 18 * random()));
      }
    }
    const { body } = await administrator.get(`/api/cohorts/${cohort}/overview`);
    const { patience } = body.overview[1].scores;
    expect(patience).toMatchObject({ kind: 'enough', n: 40 });
    expect(patience.value.median).toBeGreaterThan(patience.value.lowerQuarter);
    expect(body.overview[1].scores['follow-through'].kind).toBe('too-few');
    const decisions = await administrator.get(`/api/assignments/${assignments[1]}/decisions`);
    const [one] = decisions.body.beats;
    expect(one.discrimination.value).toBeGreaterThan(0.9);
    expect(Object.keys(decisions.body.says).length).toBeGreaterThan(20);
    // Everybody but those with 100 points loses something at once.
    expect(decisions.body.onBestLine[0]).toBe(1);
    expect(decisions.body.onBestLine[1]).toBeCloseTo(1 - one.left / 40, 9);
    expect(one.left).toBeGreaterThan(35);
    const { reliability } = (await administrator.get(`/api/cohorts/${cohort}/reliability`)).body;
    expect(reliability.value.omega).toBeGreaterThan(0.9);
    expect(reliability.value).toMatchObject({ scenarios: 4, stillNeeded: 0 });
  });

  it('shows which behaviours showed, assignment by assignment', async () => {
    const { body } = await administrator.get(`/api/cohorts/${cohort}/behaviours`);
    expect(body.assignments).toHaveLength(4);
    const shares = body.assignments[1].shares.value;
    expect(shares['w-plain-law'] + shares['w-jargon']).toBeCloseTo(1, 9);
    const ids = body.behaviours.map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual(['w-jargon', 'w-plain-law']);
  });

  it('shows everybody in everything, and keeps who looked', async () => {
    const { body } = await administrator.get(`/api/cohorts/${cohort}/standings`);
    expect(body.assignments).toHaveLength(4);
    expect(body.recruits).toHaveLength(40);
    const [first] = body.recruits;
    expect(first.standings[assignments[1]!]).toMatchObject({
      ...{ hasEnded: true, assurance: 'replayed', mean: expect.any(Number) },
    });
    const looks = await academy.db
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', cohort)
      .where('action', '=', 'results-seen')
      .execute();
    expect(looks).toHaveLength(1);
  });

  it('leaves out what is less sure than was asked for', async () => {
    const { body } = await administrator.get(
      `/api/cohorts/${cohort}/overview?assurance=live-paced`,
    );
    expect(body.overview[1].scores.patience).toMatchObject({ kind: 'too-few', n: 0 });
  });
});

describe('a played attempt', () => {
  it('leaves its decisions, which add up to what was lost', async () => {
    const { joinCode: code } = (await administrator.get(`/api/cohorts/${cohort}`)).body;
    const recruit = academy.client();
    await recruit.post('/api/join', { code, login: 'player', name: 'Player', password });
    const id = newId();
    await recruit.post(`/api/assignments/${assignments[0]}/attempts`, {
      ...{ id, pace: 'normal', language: 'en', engine: '1' },
    });
    const steps = carefulSteps(scenarios[0]!);
    await recruit.post(`/api/attempts/${id}/steps`, { from: 0, steps });
    const rows = await academy.db
      .selectFrom('decisions')
      .selectAll()
      .where('attempt_id', '=', id)
      .execute();
    const decided = steps.filter(({ event }) => ['choose', 'hold'].includes(event.type));
    expect(rows).toHaveLength(decided.length);
    expect(rows.every(({ cost }) => cost >= 0)).toBe(true);
    const shown = await academy.db
      .selectFrom('behaviours')
      .selectAll()
      .where('attempt_id', '=', id)
      .execute();
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.every(({ times }) => times > 0)).toBe(true);
  });

  it('before its release the recruit’s own growth does not show it', async () => {
    const session = academy.client();
    await session.post('/api/session', { login: 'player', password });
    const { id } = (await session.get('/api/session')).body.person;
    expect((await session.get(`/api/people/${id}/growth`)).body.attempts).toEqual([]);
    await administrator.post(`/api/assignments/${assignments[0]}/release`);
    const growth = (await session.get(`/api/people/${id}/growth`)).body;
    expect(growth.person.name).toBe('Player');
    expect(growth.attempts).toHaveLength(1);
    const shown = Object.keys(growth.attempts[0].behaviours);
    expect(growth.behaviours.map((it: { id: string }) => it.id).toSorted()).toEqual(
      shown.toSorted(),
    );
    const lines = (await session.get('/api/my/data')).body.audit;
    expect(lines.map(({ action }: { action: string }) => action)).toContain('person-seen');
  });
});
