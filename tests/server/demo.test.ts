import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDemo } from '#server/demo/fill-demo.ts';
import { syntheticNames } from '#server/demo/synthetic-names.ts';
import { startAcademy, type TestAcademy } from './academy-fixture.ts';
import { shippedCatalog } from './shipped-catalog.ts';

let academy: TestAcademy;
beforeAll(async () => {
  academy = await startAcademy();
}, 60_000);
afterAll(() => academy.close());

describe('the demo academy', () => {
  it('is a labelled cohort whose better players score better, large enough to say how reliable that is', {
    timeout: 120_000,
  }, async () => {
    const catalog = shippedCatalog();
    const some = new Map(
      [...catalog.scenarios].filter(([id]) =>
        ['empty-desk', 'five-at-the-gate', 'tea-goes-cold'].includes(id),
      ),
    );
    const size = { recruits: 90, played: 24, each: 2 };
    const { login, password } = await fillDemo(
      { db: academy.db, catalog: { ...catalog, scenarios: some } },
      size,
      () => {},
    );
    const chief = academy.client();
    expect((await chief.post('/api/session', { login, password })).status).toBe(200);
    const { body } = await chief.get('/api/cohorts');
    expect(body.cohorts[0].name).toContain('Synthetic');
    const { overview } = (await chief.get(`/api/cohorts/${body.cohorts[0].id}/overview`)).body;
    expect(overview).toHaveLength(3);
    const ended = overview.map((it: { ended: number }) => it.ended);
    expect(ended.toSorted()).toEqual([60, 60, 90]);
    for (const { scores } of overview) {
      expect(scores.wording.value.most).toBeGreaterThan(scores.wording.value.least + 30);
    }
    const reliability = await chief.get(`/api/cohorts/${body.cohorts[0].id}/reliability`);
    expect(reliability.body.reliability).toMatchObject({ kind: 'enough', n: 30 });
  });

  it('no name could be somebody’s', () => {
    const names = syntheticNames(300);
    expect(new Set(names).size).toBe(300);
    expect(names.every((it) => /^(虚拟|演示|样例|试用)/.test(it))).toBe(true);
  });
});
