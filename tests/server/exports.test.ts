import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTable } from '#core/academy/export-table.ts';
import type { RecordStoreReply } from '#core/academy/record-store.ts';
import { newId } from '#server/auth/secret.ts';
import { csvOf, xlsxOf } from '#server/exports/spreadsheet.ts';
import { sendStatements } from '#server/exports/statement-sender.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';
import { unzip } from './unzip.ts';

const scenario = 'five-at-the-gate';
const password = 'a long evening at the gate';
const day = 24 * 60 * 60 * 1000;
/** What spreadsheets would run, if they were let (OWASP). */
const formulas = [
  "=HYPERLINK('http://x.example')",
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  "=cmd|' /C calc'!A0",
];

let academy: TestAcademy;
let administrator: Client;
let assignment: string;
beforeAll(async () => {
  academy = await startAcademy();
  administrator = academy.client();
  const wish = { login: 'chief', name: 'Chief Shao', password, code: academy.setupCode };
  await administrator.post('/api/setup', wish);
  const cohort = await administrator.post('/api/cohorts', { name: 'Spring' });
  const made = await administrator.post(`/api/cohorts/${cohort.body.id}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: 2 },
    ...{ opensAt: Date.now() - day, closesAt: Date.now() + day },
  });
  assignment = made.body.id;
  const { body } = await administrator.get('/api/cohorts');
  const recruit = academy.client();
  const { joinCode: code } = body.cohorts[0];
  await recruit.post('/api/join', { code, login: 'lan', name: '=1+1', number: '007', password });
  const id = newId();
  await recruit.post(`/api/assignments/${assignment}/attempts`, {
    ...{ id, pace: 'normal', language: 'zh', engine: '1' },
  });
  await recruit.post(`/api/attempts/${id}/steps`, { from: 0, steps: carefulSteps(scenario) });
}, 60_000);
afterAll(() => academy.close());

describe('results as files', () => {
  it('no cell of a CSV begins like a formula, and leading zeros stay', async () => {
    const { text, headers } = await administrator.get(`/api/assignments/${assignment}/results.csv`);
    expect(headers['content-disposition']).toContain('five-at-the-gate-results.csv');
    expect(text).toContain("007,'=1+1,five-at-the-gate,");
    for (const name of formulas) {
      const csv = csvOf(exportTable(anAssignment(), [aRecruit(name)], []));
      expect(csv.split('\r\n')[1]).toMatch(/^007,"?'/);
    }
  });

  it('an .xlsx holds the same names as text, and no formula', async () => {
    for (const name of formulas) {
      const file = await xlsxOf(exportTable(anAssignment(), [aRecruit(name)], []));
      const parts = unzip(file);
      const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
      expect(sheet).not.toMatch(/<f[ >]/);
      expect([...parts.values()].join('')).toContain(name.trim().slice(1, 4));
    }
    const { headers } = await administrator.get(`/api/assignments/${assignment}/results.xlsx`);
    expect(headers['content-type']).toContain('spreadsheetml');
  });

  it('as JSON with numbers as numbers, and each export stands in the log', async () => {
    const { text } = await administrator.get(`/api/assignments/${assignment}/results.json`);
    const [row] = JSON.parse(text).rows;
    expect(row).toMatchObject({ number: '007', attempts: 1, verdict: 'good' });
    expect(row.patience).toBeGreaterThanOrEqual(85);
    const lines = await academy.db
      .selectFrom('audit')
      .select('action')
      .where('action', '=', 'results-exported')
      .execute();
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });
});

describe('statements', () => {
  it('name nobody and pass nobody', async () => {
    const { text } = await administrator.get(`/api/assignments/${assignment}/statements.json`);
    const [statement] = JSON.parse(text);
    expect(statement.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(text).not.toContain('=1+1');
    expect(text).not.toContain('lan');
    expect(statement.result).not.toHaveProperty('success');
    const scores = Object.values(statement.result.extensions)[0] as Record<string, number>;
    expect(Math.max(...Object.values(scores))).toBeLessThanOrEqual(1);
  });

  it('reach a record store that is away, busy and at last there, once each', async () => {
    expect(await sendStatements(academy.db)).toBe('no-store');
    const store = await aRecordStore();
    const wish = { endpoint: store.address, credentials: 'key:secret' };
    expect((await administrator.put('/api/record-store', wish)).status).toBe(200);
    await administrator.post(`/api/assignments/${assignment}/release`);
    await administrator.post(`/api/assignments/${assignment}/release`);
    store.answer = () => ({ status: 503, retryAfter: 0 });
    expect(await sendStatements(academy.db)).toBe('later');
    expect(await storeNow()).toMatchObject({ waiting: 1, lastFailure: { status: 503 } });
    store.answer = () => ({ status: 302, retryAfter: 0 });
    await academy.db
      .updateTable('statements')
      .set({ next_try: new Date(0) })
      .execute();
    expect(await sendStatements(academy.db)).toBe('refused');
    expect(await storeNow()).toMatchObject({ refused: 1, lastFailure: { status: 302 } });
    // Who corrects the address wants what it had refused to be sent as well.
    await administrator.put('/api/record-store', wish);
    expect(await storeNow()).toMatchObject({ waiting: 1, refused: 0, lastFailure: null });
    store.answer = () => ({ status: 200, retryAfter: 0 });
    expect(await sendStatements(academy.db)).toBe('sent');
    expect(await sendStatements(academy.db)).toBe('nothing-due');
    expect(new Set(store.held).size).toBe(1);
    expect(store.authorization).toBe(`Basic ${Buffer.from('key:secret').toString('base64')}`);
    expect(await storeNow()).toEqual({
      ...{ endpoint: store.address, key: 'key', sent: 1, refused: 0, waiting: 0 },
      ...{ lastSentAt: expect.any(Number), lastFailure: null, nextTryAt: null },
    });
    await store.close();
    await academy.db
      .updateTable('statements')
      .set({ sent_at: null, next_try: new Date(0) })
      .execute();
    expect(await sendStatements(academy.db)).toBe('later');
    const { lastFailure, nextTryAt } = await storeNow();
    expect(lastFailure).toEqual({ at: expect.any(Number), status: null });
    expect(nextTryAt).toBeGreaterThan(Date.now());
  });

  it('stay here once an administrator names no store any more', async () => {
    expect((await administrator.remove('/api/record-store')).status).toBe(200);
    expect(await storeNow()).toMatchObject({ endpoint: null, key: null, waiting: 1 });
    expect(await sendStatements(academy.db)).toBe('no-store');
    expect((await administrator.remove('/api/record-store')).status).toBe(200);
    const ended = await administrator.get('/api/audit?action=record-store-ended');
    expect(ended.body.lines).toHaveLength(1);
  });

  it('follow by themselves where an attempt ends after the release', async () => {
    const endpoint = 'http://127.0.0.1:9/';
    await administrator.put('/api/record-store', { endpoint, credentials: 'key:secret' });
    const before = (await storeNow()).waiting;
    const { joinCode: code } = (await administrator.get('/api/cohorts')).body.cohorts[0];
    const late = academy.client();
    await late.post('/api/join', { code, login: 'late', name: 'Late', password });
    const id = newId();
    await late.post(`/api/assignments/${assignment}/attempts`, {
      ...{ id, pace: 'normal', language: 'zh', engine: '1' },
    });
    const steps = carefulSteps(scenario).map((it) => ({ ...it, at: it.at + 1 }));
    const half = Math.floor(steps.length / 2);
    await late.post(`/api/attempts/${id}/steps`, { from: 0, steps: steps.slice(0, half) });
    expect((await storeNow()).waiting).toBe(before);
    const rest = { from: half, steps: steps.slice(half) };
    const receipt = await late.post(`/api/attempts/${id}/steps`, rest);
    expect(receipt.body).toMatchObject({ isEnded: true });
    expect((await storeNow()).waiting).toBe(before + 1);
    await late.post(`/api/attempts/${id}/steps`, rest);
    expect((await storeNow()).waiting).toBe(before + 1);
  });
});

async function storeNow(): Promise<RecordStoreReply> {
  const { body, text } = await administrator.get('/api/record-store');
  expect(text).not.toContain('secret');
  return body;
}

function anAssignment() {
  return {
    ...{ id: newId(), title: 'Five', cohortId: newId(), scenario, revision: 'a'.repeat(64) },
    ...{
      mode: 'practice' as const,
      supervised: false,
      counts: 'best' as const,
      allowed: null,
      pace: null,
    },
    ...{ opensAt: 0, closesAt: 1, releasedAt: null },
  };
}

function aRecruit(name: string) {
  return { id: newId(), role: 'recruit' as const, login: 'x', name, number: '007' };
}

interface RecordStore {
  address: string;
  answer: () => { status: number; retryAfter: number };
  held: string[];
  authorization: string | undefined;
  close(): Promise<void>;
}

/** Keeps the ids it accepts, as a record store does. */
async function aRecordStore(): Promise<RecordStore> {
  const store: RecordStore = {
    address: '',
    answer: () => ({ status: 200, retryAfter: 0 }),
    held: [],
    authorization: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server: Server = createServer((request: IncomingMessage, reply) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { status, retryAfter } = store.answer();
      store.authorization = request.headers.authorization;
      if (status === 200) store.held.push(...JSON.parse(body).map(({ id }: { id: string }) => id));
      reply.writeHead(status, { 'retry-after': String(retryAfter), location: 'http://x.example' });
      reply.end('[]');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  store.address = `http://localhost:${(server.address() as AddressInfo).port}/xapi`;
  return store;
}
