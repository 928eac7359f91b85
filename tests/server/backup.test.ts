import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#server/auth/secret.ts';
import { brokenAuditLine } from '#server/db/audit.ts';
import { backUp, restore, tables } from '#server/operations/backup.ts';
import { eraseAgain } from '#server/privacy/erase.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

const password = 'a long evening at the gate';
const scenario = 'five-at-the-gate';
const folder = mkdtempSync(join(tmpdir(), 'doorstep-backup-'));
const file = join(folder, 'academy.gz');

let academy: TestAcademy;
let fresh: TestAcademy;
let chief: Client;
beforeAll(async () => {
  [academy, fresh] = await Promise.all([startAcademy(), startAcademy()]);
  chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: '邵所 "quoted" \\ 100 %', password, code: academy.setupCode },
  });
  await chief.post('/api/second-factor');
  const cohort = await chief.post('/api/cohorts', { name: 'Spring' });
  const { joinCode: code } = (await chief.get(`/api/cohorts/${cohort.body.id}`)).body;
  const assigned = await chief.post(`/api/cohorts/${cohort.body.id}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + 1e9 },
  });
  const recruit = academy.client();
  await recruit.post('/api/join', { code, login: 'lan', name: '卫岚', password });
  const id = newId();
  await recruit.post(`/api/assignments/${assigned.body.id}/attempts`, {
    ...{ id, pace: 'normal', language: 'zh', engine: '1' },
  });
  await recruit.post(`/api/attempts/${id}/steps`, { from: 0, steps: carefulSteps(scenario) });
}, 60_000);
afterAll(async () => {
  await academy.close();
  await fresh.close();
  rmSync(folder, { recursive: true });
});

async function everything({ db }: TestAcademy): Promise<unknown> {
  const all: Record<string, unknown> = {};
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().execute();
    all[table] = rows.map((it) => JSON.stringify(it)).sort();
  }
  return all;
}

describe('a backup', () => {
  it('names every table that holds something for longer than an hour', async () => {
    const { rows } = await academy.ask(
      "select table_name from information_schema.tables where table_schema = 'public'",
    );
    const names = rows
      .map(({ table_name }) => table_name)
      .filter((it) => !['migrations', 'tries'].includes(it!));
    expect([...tables].sort()).toEqual(names.sort());
  });

  it('changed by one letter, or cut short, is not restored at all', async () => {
    await backUp(academy.url, file);
    const text = gunzipSync(readFileSync(file)).toString();
    const forged = join(folder, 'forged.gz');
    writeFileSync(forged, gzipSync(text.replace('卫岚', '卫兰')));
    await expect(restore(fresh.url, forged)).rejects.toThrow(/was changed/);
    writeFileSync(forged, gzipSync(text.split('\n').slice(0, -2).join('\n')));
    await expect(restore(fresh.url, forged)).rejects.toThrow(/ends too early/);
    writeFileSync(forged, gzipSync('{"format":"something-else"}\n'));
    await expect(restore(fresh.url, forged)).rejects.toThrow(/no backup/);
    const people = await fresh.db.selectFrom('people').select('id').execute();
    expect(people).toEqual([]);
  });

  it('brings back everything, the log still whole, and people can log in', async () => {
    const written = await backUp(academy.url, file);
    expect(await restore(fresh.url, file)).toEqual(written);
    expect(await everything(fresh)).toEqual(await everything(academy));
    expect(await brokenAuditLine(fresh.db)).toBeUndefined();
    const reply = await fresh.client().post('/api/session', { login: 'chief', password });
    expect(reply.status).toBe(200);
    await expect(restore(fresh.url, file)).rejects.toThrow(/not empty/);
    const lan = await fresh.db
      .selectFrom('people')
      .select('id')
      .where('login', '=', 'lan')
      .execute();
    const ids = lan.map(({ id }) => id);
    // Somebody who was erased after the backup stays erased; an id that is nobody's harms nobody.
    expect(await eraseAgain(fresh.db, [...ids, newId()])).toBe(1);
    expect(await fresh.db.selectFrom('steps').select('n').execute()).toEqual([]);
  });
});
