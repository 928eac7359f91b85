import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldReply } from '#core/academy/held.ts';
import type { RetentionReply } from '#core/academy/retention.ts';
import { newId } from '#server/auth/secret.ts';
import { brokenAuditLine } from '#server/db/audit.ts';
import { erasedIds, updateLedger } from '#server/privacy/erasure-ledger.ts';
import { acts, holdings } from '#server/privacy/held-about.ts';
import { scrubNow } from '#server/privacy/keep-clean.ts';
import { eraseWhoIsDue } from '#server/privacy/retain.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

const password = 'a long evening at the gate';
const scenario = 'five-at-the-gate';

let academy: TestAcademy;
let chief: Client;
beforeAll(async () => {
  academy = await startAcademy();
  chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
}, 60_000);
afterAll(() => academy.close());

async function cohortOf(name: string, logins: readonly string[]) {
  const id: string = (await chief.post('/api/cohorts', { name })).body.id;
  const { joinCode: code } = (await chief.get(`/api/cohorts/${id}`)).body;
  const assigned = await chief.post(`/api/cohorts/${id}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + 1e9 },
  });
  const recruits = await Promise.all(
    logins.map(async (login) => {
      const client = academy.client();
      const joined = await client.post('/api/join', {
        ...{ code, login, name: `Name-of-${login}`, number: `No-${login}`, password },
      });
      return { client, id: joined.body.id as string };
    }),
  );
  return { id, code, assignment: assigned.body.id as string, recruits };
}

let shift = 0;
async function play(client: Client, assignment: string): Promise<string> {
  const id = newId();
  shift += 1000;
  await client.post(`/api/assignments/${assignment}/attempts`, {
    ...{ id, pace: 'normal', language: 'en', engine: '1' },
  });
  const steps = carefulSteps(scenario).map((it) => ({ ...it, at: it.at - shift }));
  const sent = await client.post(`/api/attempts/${id}/steps`, { from: 0, steps });
  expect(sent.body.isEnded).toBe(true);
  return id;
}

const heldBy = async (client: Client): Promise<HeldReply> =>
  (await client.get('/api/my/data')).body;

describe('what is held about somebody', () => {
  it('is asked of every table with a column that leads to people', async () => {
    const { rows } = await academy.ask(`
      select conrelid::regclass || '.' || attname as column from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and confrelid in ('people'::regclass, 'attempts'::regclass)`);
    const known = Object.entries(holdings).map(([table, { column }]) => `${table}.${column}`);
    const missing = rows
      .map(({ column }) => column as string)
      .filter((it) => !known.includes(it) && !acts.includes(it));
    const advice = 'Name each of these in src/server/privacy/held-about.ts (holdings, or acts)';
    expect(missing, advice).toEqual([]);
  });

  it('is shown whole but for secrets, and a score only after its release', async () => {
    const { recruits, assignment } = await cohortOf('Held', ['held.one']);
    const { client } = recruits[0]!;
    await play(client, assignment);
    const before = await heldBy(client);
    expect(before.held.people?.[0]).toMatchObject({ login: 'held.one', name: 'Name-of-held.one' });
    expect(before.held.steps?.length).toBeGreaterThan(5);
    expect(before.held.attempts?.[0]).not.toHaveProperty('patience');
    expect(before.held.decisions).toEqual([]);
    await chief.get(`/api/assignments/${assignment}/results`);
    await chief.post(`/api/assignments/${assignment}/release`);
    const after = await heldBy(client);
    expect(after.held.attempts?.[0]).toHaveProperty('patience');
    expect(after.held.decisions?.length).toBeGreaterThan(0);
    const looked = after.audit.filter(({ by }) => by === 'administrator').map((it) => it.action);
    expect(looked).toEqual(expect.arrayContaining(['results-seen', 'results-released']));
    expect(JSON.stringify(after)).not.toMatch(/password_hash|token_hash|totp_secret/);
  });
});

describe('an erasure', () => {
  it('leaves nothing of a whole life in any table, and only ids in the log', async () => {
    const { recruits, assignment } = await cohortOf('Gone', ['marker.gone', 'stays']);
    const { client, id } = recruits[0]!;
    const attempt = await play(client, assignment);
    await chief.post(`/api/assignments/${assignment}/release`);
    await client.post(`/api/attempts/${attempt}/remarks`, {
      ...{ kind: 'objection', text: 'marker.gone objects' },
    });
    await chief.post(`/api/attempts/${attempt}/override`, {
      scores: { patience: 1, wording: null, 'de-escalation': null, 'follow-through': null },
      reason: 'marker.gone was ill',
    });
    expect((await chief.remove(`/api/people/${id}`)).status).toBe(200);
    for (const table of [...Object.keys(holdings), 'audit', 'assignments', 'cohorts']) {
      const { rows } = await academy.ask(`select to_json(t)::text as row from ${table} t`);
      expect(rows.filter(({ row }) => row?.includes('marker.gone'))).toEqual([]);
    }
    expect(await brokenAuditLine(academy.db)).toBeUndefined();
  });

  it('wants a scrub, which says what it could not do', async () => {
    const { body } = await chief.get('/api/retention');
    expect((body as RetentionReply).scrubbing.waiting).toBeGreaterThan(0);
    expect(await scrubNow(academy.db)).toEqual([]);
    const after: RetentionReply = (await chief.get('/api/retention')).body;
    expect(after.scrubbing).toMatchObject({ waiting: 0, lacking: [] });
  });

  it('is written into a ledger that outlives the database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorstep-ledger-'));
    await updateLedger(academy.db, folder);
    const once = erasedIds(folder);
    await updateLedger(academy.db, folder);
    expect(once.length).toBeGreaterThan(0);
    expect(erasedIds(folder)).toEqual(once);
    rmSync(folder, { recursive: true });
  });
});

describe('the time people are kept for', () => {
  const day = (text: string) => Date.parse(`${text}T12:00:00Z`);

  it('ends with the last of their cohorts, not while one is held, and on no day twice', async () => {
    const ended = await cohortOf('Ended', ['kept.a', 'kept.b', 'kept.c']);
    const other = await cohortOf('Other', []);
    const [, second, third] = ended.recruits;
    await chief.put(`/api/cohorts/${ended.id}/retention`, { endsOn: '2030-01-31', keepMonths: 1 });
    await academy.ask(`insert into members values ('${other.id}', '${second!.id}')`);
    const held = await chief.post('/api/holds', { login: 'kept.c', reason: 'A court asks.' });
    const shown: RetentionReply = (await chief.get('/api/retention')).body;
    expect(shown.cohorts.find(({ id }) => id === ended.id)).toMatchObject({
      ...{ dueOn: '2030-02-28', recruits: 3, due: 1 },
    });
    expect((await heldBy(ended.recruits[0]!.client)).keptUntil).toBe('2030-02-28');
    expect(await eraseWhoIsDue(academy.db, day('2030-02-27'))).toBe(0);
    expect((await chief.remove(`/api/people/${third!.id}`)).body.code).toBe('held');
    expect(await eraseWhoIsDue(academy.db, day('2030-03-01'))).toBe(1);
    expect(await eraseWhoIsDue(academy.db, day('2030-03-01'))).toBe(0);
    await chief.remove(`/api/holds/${held.body.id}`);
    await chief.put(`/api/cohorts/${other.id}/retention`, { endsOn: '2030-06-30', keepMonths: 0 });
    expect(await eraseWhoIsDue(academy.db, day('2030-06-29'))).toBe(1);
    expect(await eraseWhoIsDue(academy.db, day('2030-06-30'))).toBe(1);
  });

  it('leaves figures of five people together, and of four none', async () => {
    const five = ['f.a', 'f.b', 'f.c', 'f.d', 'f.e'];
    const many = await cohortOf('Five', five);
    const few = await cohortOf('Four', ['g.a', 'g.b', 'g.c', 'g.d']);
    for (const { id, recruits, assignment } of [many, few]) {
      for (const { client } of recruits) await play(client, assignment);
      await chief.put(`/api/cohorts/${id}/retention`, { endsOn: '2031-01-01', keepMonths: 0 });
    }
    expect(await eraseWhoIsDue(academy.db, day('2031-01-01'))).toBe(9);
    const of = async (assignment: string) =>
      (await chief.get(`/api/assignments/${assignment}/kept-statistics`)).body.kept;
    const [kept] = await of(many.assignment);
    expect(kept).toMatchObject({ people: 5, scores: { patience: { kind: 'enough', n: 5 } } });
    expect(kept.decisions.length).toBeGreaterThan(0);
    expect(await of(few.assignment)).toEqual([]);
  });

  it('is refused in words where it makes no sense', async () => {
    const cohort = (await chief.post('/api/cohorts', { name: 'Bad' })).body.id;
    for (const wrong of [
      { endsOn: '31.01.2030', keepMonths: 1 },
      { endsOn: null, keepMonths: -1 },
    ]) {
      expect((await chief.put(`/api/cohorts/${cohort}/retention`, wrong)).status).toBe(400);
    }
    expect((await chief.post('/api/holds', { login: 'nobody', reason: 'why not' })).body.code).toBe(
      'login-unknown',
    );
    expect((await chief.post('/api/holds', { reason: 'of whom' })).status).toBe(400);
  });
});

describe('the log', () => {
  it('is only added to, and read in pages by action and person', async () => {
    await expect(academy.ask("update audit set action = 'x'")).rejects.toThrow(/only added to/);
    await expect(academy.ask('delete from audit')).rejects.toThrow(/only added to/);
    const page = (await chief.get('/api/audit')).body;
    expect(page.lines).toHaveLength(50);
    const next = (await chief.get(`/api/audit?before=${page.before}`)).body;
    expect(next.lines[0].n).toBe(page.before - 1);
    const joins = (await chief.get('/api/audit?action=joined&login=stays')).body.lines;
    expect(joins).toMatchObject([{ action: 'joined', by: 'Name-of-stays', to: 'Gone' }]);
    expect((await chief.get('/api/audit/check')).body).toEqual({ broken: null });
    const { text } = await chief.get('/api/audit.jsonl');
    expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({ n: '1', action: 'academy-opened' });
  });

  it.each([
    ['changed', "update audit set action = 'nothing' where n = 5", 5],
    ['dropped', 'delete from audit where n = 7', 5],
  ])('a line that was %s by somebody with all rights is found', async (_how, harm, found) => {
    await academy.ask(`alter table audit disable trigger audit_stays; ${harm};
      alter table audit enable trigger audit_stays`);
    expect((await chief.get('/api/audit/check')).body).toEqual({ broken: found });
  });
});
