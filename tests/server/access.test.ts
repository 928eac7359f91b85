import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTable, type Relation, relations } from '#server/auth/access-table.ts';
import { newId } from '#server/auth/secret.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';

const password = 'a long evening at the gate';
const day = 24 * 60 * 60 * 1000;
const scenario = 'five-at-the-gate';

/** The drill's control: of this route the table is read the wrong way round. */
const wrongLine = process.env.DOORSTEP_WRONG_LINE;

let academy: TestAcademy;
let clients: Record<Relation, Client>;
/** Ids of what belongs to the own cohort, by the part of the address before `:id`. */
let own: Record<string, string>;

beforeAll(async () => {
  academy = await startAcademy();
  const administrator = academy.client();
  await administrator.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
  const cohort = async (name: string) => {
    const { id } = (await administrator.post('/api/cohorts', { name })).body;
    const { joinCode } = (await administrator.get(`/api/cohorts/${id}`)).body;
    const recruit = academy.client();
    const joined = await recruit.post('/api/join', {
      ...{ code: joinCode, login: `recruit.${name}`, name: `Recruit of ${name}`, password },
    });
    const peer = academy.client();
    await peer.post('/api/join', {
      ...{ code: joinCode, login: `peer.${name}`, name: `Peer of ${name}`, password },
    });
    const trainer = academy.client();
    const made = await administrator.post('/api/people', {
      ...{ role: 'trainer', login: `trainer.${name}`, name: `Trainer of ${name}` },
    });
    await trainer.post('/api/invitation', { token: made.body.token, password });
    await administrator.post(`/api/cohorts/${id}/trainers`, { personId: made.body.id });
    return { id, recruit, peer, trainer, recruitId: joined.body.id };
  };
  const ours = await cohort('ours');
  const theirs = await cohort('theirs');
  const assigned = await ours.trainer.post(`/api/cohorts/${ours.id}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + day },
  });
  const attempt = newId();
  await ours.recruit.post(`/api/assignments/${assigned.body.id}/attempts`, {
    ...{ id: attempt, pace: 'normal', language: 'en', engine: '1' },
  });
  const run = await ours.trainer.post(`/api/cohorts/${ours.id}/class-runs`, { scenario });
  const hold = await administrator.post('/api/holds', { cohortId: theirs.id, reason: 'A court.' });
  own = {
    holds: hold.body.id,
    'class-runs': run.body.id,
    cohorts: ours.id,
    assignments: assigned.body.id,
    attempts: attempt,
    people: ours.recruitId,
    sessions: newId(),
  };
  clients = {
    nobody: academy.client(),
    'own-recruit': ours.recruit,
    peer: ours.peer,
    'other-recruit': theirs.recruit,
    'own-trainer': ours.trainer,
    'other-trainer': theirs.trainer,
    administrator,
  };
}, 60_000);
afterAll(() => academy.close());

/** The address with the own cohort's id, or with an id of nothing at all. */
function addressOf(route: string, ids: Record<string, string>): string {
  const url = route.split(' ')[1]!;
  return url.replace(/\/([\w-]+)\/:id/, (_all, what) => `/${what}/${ids[what] ?? newId()}`);
}

/** Without what would end the test's own sessions or people. */
const harmless = Object.keys(accessTable).filter(
  (it) =>
    ![
      'DELETE /api/session',
      'DELETE /api/people/:id',
      'DELETE /api/people/:id/sessions',
      'DELETE /api/people/:id/second-factor',
      'POST /api/session',
    ].includes(it),
);

async function call(who: Relation, route: string, ids = own) {
  const [method] = route.split(' ');
  const address = addressOf(route, ids);
  const client = clients[who];
  if (method === 'GET') return client.get(address);
  if (method === 'PUT') return client.put(address, {});
  return method === 'POST' ? client.post(address, bodyOf(route)) : client.remove(address);
}

/** Most routes refuse an empty body only after they have asked whose it is. */
function bodyOf(route: string): object {
  const isSteps = /^POST \/api\/attempts\/:id\/(steps|rescue)$/.test(route);
  return isSteps ? { from: 0, steps: [{ event: { type: 'heard' }, at: 1, elapsed: 0 }] } : {};
}

describe.each(harmless)('%s', (route) => {
  it.each(relations)('%s', async (who) => {
    const reply = await call(who, route);
    const isNamed = accessTable[route]!.includes(who) !== (route === wrongLine);
    const isRefused = [401, 403, 404].includes(reply.status);
    expect([who, isRefused, reply.status]).toEqual([who, !isNamed, reply.status]);
  });
});

describe('what somebody may not see', () => {
  const hidden = harmless.filter((it) =>
    /\/(cohorts|assignments|attempts|people|class-runs)\/:id/.test(it),
  );

  it.each(hidden)('%s is the same for others as nothing', async (route) => {
    const others = (['peer', 'other-recruit', 'other-trainer'] as const).filter(
      (it) => !accessTable[route]!.includes(it),
    );
    for (const who of others) {
      const theirs = await call(who, route);
      const nothing = await call(who, route, {});
      expect([theirs.status, theirs.text]).toEqual([nothing.status, nothing.text]);
    }
  });

  it('recruits never get names of others, weights, or results before their release', async () => {
    const { body } = await clients['own-recruit'].get('/api/assignments');
    expect(Object.keys(body.assignments[0]).sort()).toEqual([
      ...['allowed', 'attempts', 'closesAt', 'cohortId', 'counts', 'id', 'mode', 'opensAt'],
      ...['pace', 'releasedAt', 'result', 'revision', 'scenario', 'supervised', 'terms', 'title'],
    ]);
    expect(body.assignments[0].result).toBeNull();
    const { text } = await clients['own-recruit'].get('/api/my/data');
    expect(text).not.toContain('Trainer of');
    expect(text).not.toContain('password_hash');
  });
});

describe('the table', () => {
  it('a route that is not in it does not start', async () => {
    const stranger = await startAcademy((app) =>
      app.get('/api/new', { config: { access: 'anybody' } }, async () => ({})),
    ).catch((error: Error) => error);
    expect(String(stranger)).toContain('GET /api/new is not in the access table');
  });
});
