import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProgressReply } from '#core/academy/progress.ts';
import { newId } from '#server/auth/secret.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

const password = 'a long evening at the gate';
const scenario = 'five-at-the-gate';
const minute = 60 * 1000;
const careful = carefulSteps(scenario);
const ids = { attempt: newId(), assignment: '' };

let academy: TestAcademy;
let trainer: Client;
let recruit: Client;
beforeAll(async () => {
  academy = await startAcademy();
  trainer = academy.client();
  recruit = academy.client();
  await trainer.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
  const { id } = (await trainer.post('/api/cohorts', { name: 'Spring' })).body;
  const { joinCode: code } = (await trainer.get(`/api/cohorts/${id}`)).body;
  await recruit.post('/api/join', { code, login: 'lan', name: 'Lan', password });
  await academy.client().post('/api/join', { code, login: 'wei', name: 'Wei', password });
  const made = await trainer.post(`/api/cohorts/${id}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + 60 * minute },
  });
  ids.assignment = made.body.id;
}, 60_000);
afterAll(() => academy.close());

const look = async (): Promise<ProgressReply> =>
  (await trainer.get(`/api/assignments/${ids.assignment}/progress`)).body;
const send = (from: number, to: number) =>
  recruit.post(`/api/attempts/${ids.attempt}/steps`, { from, steps: careful.slice(from, to) });
const attemptOf = ({ recruits }: ProgressReply, name: string) =>
  recruits.find((it) => it.recruit.name === name)?.attempt;

/** How many steps there are up to and with the n-th decision. */
function upTo(decisions: number): number {
  const at = careful.flatMap(({ event }, i) =>
    event.type === 'choose' || event.type === 'hold' ? [i + 1] : [],
  );
  return at[decisions - 1]!;
}

it('follows a recruit from nothing over each decision to the end', async () => {
  const before = await look();
  expect(before.recruits.map((it) => [it.recruit.name, it.attempt])).toEqual([
    ['Lan', null],
    ['Wei', null],
  ]);

  await recruit.post(`/api/assignments/${ids.assignment}/attempts`, {
    ...{ id: ids.attempt, pace: 'untimed', language: 'en', engine: '1' },
  });
  expect(attemptOf(await look(), 'Lan')).toMatchObject({ number: 1, beat: 1, decisions: 0 });

  await send(0, upTo(1));
  const once = attemptOf(await look(), 'Lan')!;
  expect(once).toMatchObject({ decisions: 1, endedAt: null });
  expect(once.beat).toBeGreaterThan(1);
  await send(upTo(1), upTo(3));
  const thrice = attemptOf(await look(), 'Lan')!;
  expect(thrice.decisions).toBe(3);
  expect(thrice.beat).toBeGreaterThan(once.beat!);
  expect(thrice.heardAt).toBeGreaterThanOrEqual(once.heardAt);

  await send(upTo(3), careful.length);
  const ended = await look();
  expect(attemptOf(ended, 'Lan')).toMatchObject({ beat: null, decisions: null });
  expect(attemptOf(ended, 'Lan')?.endedAt).toBeLessThanOrEqual(ended.now);
  expect(attemptOf(ended, 'Wei')).toBeNull();
});

it('shows nothing of how somebody fares, not even after the end', async () => {
  const attempt = attemptOf(await look(), 'Lan')!;
  expect(Object.keys(attempt).sort()).toEqual([
    ...['beat', 'decisions', 'endedAt', 'heardAt', 'number', 'startedAt'],
  ]);
});

it('is about the newest attempt', async () => {
  const again = await recruit.post(`/api/assignments/${ids.assignment}/attempts`, {
    ...{ id: newId(), pace: 'untimed', language: 'en', engine: '1' },
  });
  expect(again.status).toBe(200);
  expect(attemptOf(await look(), 'Lan')).toMatchObject({ number: 2, beat: 1, endedAt: null });
});
