import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#server/auth/secret.ts';
import { connections } from '#server/db/database.ts';
import { Verifier } from '#server/verify/verifier.ts';
import { startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

const scenario = 'five-at-the-gate';
const password = 'a long evening at the gate';
const day = 24 * 60 * 60 * 1000;

/** Replays that all wait for a sign. */
class WaitingVerifier extends Verifier {
  readonly #sign = Promise.withResolvers<void>();
  waiting = 0;

  override async verify(...asked: Parameters<Verifier['verify']>) {
    this.waiting += 1;
    await this.#sign.promise;
    return super.verify(...asked);
  }

  go(): void {
    this.#sign.resolve();
  }
}

const verifier = new WaitingVerifier();
let academy: TestAcademy;
beforeAll(async () => {
  academy = await startAcademy(undefined, { verifier });
});
afterAll(async () => {
  verifier.go();
  await academy.close();
  await verifier.close();
});

it('replays that take long leave half of the connections to everybody else', async () => {
  const administrator = academy.client();
  const wish = { login: 'chief', name: 'Chief Shao', password, code: academy.setupCode };
  await administrator.post('/api/setup', wish);
  const { body: cohort } = await administrator.post('/api/cohorts', { name: 'Spring' });
  const { body: assignment } = await administrator.post(`/api/cohorts/${cohort.id}/assignments`, {
    ...{ scenario, mode: 'practice', counts: 'best', allowed: null },
    ...{ opensAt: Date.now() - day, closesAt: Date.now() + day },
  });
  const { body } = await administrator.get('/api/cohorts');
  const recruit = academy.client();
  const { joinCode: code } = body.cohorts[0];
  await recruit.post('/api/join', { code, login: 'lan', name: 'Lan', number: '007', password });
  const attempts = Array.from({ length: connections + 2 }, newId);
  for (const id of attempts) {
    await recruit.post(`/api/assignments/${assignment.id}/attempts`, {
      ...{ id, pace: 'normal', language: 'zh', engine: '1' },
    });
  }
  const [first] = carefulSteps(scenario);
  const sent = attempts.map((id, i) =>
    recruit.post(`/api/attempts/${id}/steps`, { from: 0, steps: [{ ...first, at: i }] }),
  );
  await expect.poll(() => verifier.waiting).toBe(connections / 2);
  expect(await administrator.get(`/api/cohorts/${cohort.id}/overview`)).toMatchObject({
    status: 200,
  });
  expect(verifier.waiting).toBe(connections / 2);
  verifier.go();
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  expect(statuses).toEqual(attempts.map(() => 200));
});
