import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefingSheet } from '#core/scenario/briefing-sheet.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { newId } from '#server/auth/secret.ts';
import { checkScenario } from '#server/verify/check-scenario.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { shippedCatalog } from './shipped-catalog.ts';

const password = 'a long evening at the gate';
const day = 24 * 60 * 60 * 1000;
const catalog = shippedCatalog();

let academy: TestAcademy;
let trainer: Client;
let recruit: Client;
let cohort: string;

beforeAll(async () => {
  academy = await startAcademy();
  const chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief Shao', password, code: academy.setupCode },
  });
  cohort = (await chief.post('/api/cohorts', { name: 'Spring' })).body.id;
  const { joinCode: code } = (await chief.get(`/api/cohorts/${cohort}`)).body;
  recruit = academy.client();
  await recruit.post('/api/join', { code, login: 'lan', name: 'Wei Lan', password });
  const made = await chief.post('/api/people', { role: 'trainer', login: 'tr', name: 'Old Tang' });
  trainer = academy.client();
  await trainer.post('/api/invitation', { token: made.body.token, password });
  await chief.post(`/api/cohorts/${cohort}/trainers`, { personId: made.body.id });
}, 60_000);
afterAll(() => academy.close());

async function assign(wish: Record<string, unknown> = {}): Promise<string> {
  const assigned = await trainer.post(`/api/cohorts/${cohort}/assignments`, {
    ...{ scenario: 'five-at-the-gate', mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + day, ...wish },
  });
  expect(assigned.body).toEqual({ id: expect.any(String) });
  return assigned.body.id;
}

const asked = (id = newId()) => ({ id, pace: 'normal', language: 'en', engine: '1' });

/** Every text of a scenario from its first beat on: what nobody may read before they begin. */
function wordsOf(id: string): string[] {
  const { beats, endings, facts } = catalog.scenarios.get(id)!.scenario;
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit([beats, endings, facts]);
  // Ids and short words stand elsewhere too.
  return [...new Set(found.filter((it) => it.length >= 12 && /[\s，。]/.test(it)))];
}

/** The same text as it stands in an answer. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

describe('before an assignment is begun', () => {
  it('its recruits get what the briefing shows, and no word of what happens', async () => {
    const id = await assign();
    const { status, body, text } = await recruit.get(`/api/assignments/${id}/briefing`);
    expect(status).toBe(200);
    const sheet: BriefingSheet = body;
    const { scenario } = catalog.scenarios.get('five-at-the-gate')!;
    expect(Object.keys(sheet).sort()).toEqual([
      ...['briefing', 'bystanders', 'difficulty', 'id', 'minutes', 'residents', 'situation'],
      'title',
    ]);
    expect(Object.keys(sheet.residents)).toEqual(Object.keys(scenario.residents));
    for (const person of Object.values(sheet.residents)) {
      expect(Object.keys(person)).not.toContain('mood');
      expect(Object.keys(person)).not.toContain('rises');
    }
    expect(text).not.toContain('"twin"');
    const secrets = wordsOf('five-at-the-gate');
    expect(secrets.length).toBeGreaterThan(100);
    expect(secrets.filter((it) => text.includes(inJson(it)))).toEqual([]);
    const list = (await recruit.get('/api/assignments')).text;
    expect(secrets.filter((it) => list.includes(inJson(it)))).toEqual([]);
  });

  it('the scenario comes with the beginning, and asking twice gives the same', async () => {
    const id = await assign({ allowed: 1 });
    const wish = asked();
    const begun = await recruit.post(`/api/assignments/${id}/attempts`, wish);
    expect(begun.body.head.id).toBe(wish.id);
    expect(begun.body.package.scenario.beats).toBeDefined();
    // The control for the test above: here the words are.
    const secrets = wordsOf('five-at-the-gate');
    expect(secrets.filter((it) => !begun.text.includes(inJson(it)))).toEqual([]);
    const again = await recruit.post(`/api/assignments/${id}/attempts`, wish);
    expect(again.body).toEqual(begun.body);
  });

  it('an attempt of one assignment does not bring the scenario of another', async () => {
    const wish = asked();
    await recruit.post(`/api/assignments/${await assign()}/attempts`, wish);
    const other = await assign({ scenario: 'one-more-paper', opensAt: Date.now() + day / 2 });
    const { status, text } = await recruit.post(`/api/assignments/${other}/attempts`, wish);
    expect([status, text]).toEqual([409, '{"code":"id-taken"}']);
  });
});

/** A small scenario of no library, under an id of its own. */
function examFile(id: string, change = (text: string) => text): string {
  const text = readFileSync('tests/fixtures/exam/lamp-on-the-stairs.yaml', 'utf8');
  return change(text.replace('id: lamp-on-the-stairs', `id: ${id}`));
}

const upload = (text: string, who = trainer) => who.post('/api/exam-scenarios', { text });

describe('an exam scenario', () => {
  it('is checked, kept, assigned and shown to recruits only once it is open', async () => {
    const taken = await upload(examFile('sealed-paper'));
    expect(taken.body).toMatchObject({ id: 'sealed-paper', isNew: true });
    expect(taken.body.warnings.map((it: { code: string }) => it.code)).toContain('fact-never-used');
    expect((await upload(examFile('sealed-paper'))).body.isNew).toBe(false);
    const { body } = await trainer.get('/api/exam-scenarios');
    expect(body.scenarios).toMatchObject([{ id: 'sealed-paper', by: 'Old Tang', running: 0 }]);
    expect((await recruit.get('/api/exam-scenarios')).status).toBe(403);
    expect((await upload(examFile('sealed-paper'), recruit)).status).toBe(403);

    const early = await assign({ scenario: 'sealed-paper', opensAt: Date.now() + day / 2 });
    expect((await recruit.get(`/api/assignments/${early}/briefing`)).body.code).toBe(
      'not-open-yet',
    );
    const open = await assign({ scenario: 'sealed-paper' });
    const sheet = await recruit.get(`/api/assignments/${open}/briefing`);
    expect(sheet.body.id).toBe('sealed-paper');
    const begun = await recruit.post(`/api/assignments/${open}/attempts`, asked());
    expect(begun.body.package.scenario.id).toBe('sealed-paper');
    const listed = (await recruit.get('/api/assignments')).body.assignments;
    const { title } = listed.find((it: { id: string }) => it.id === open);
    expect(title).toEqual({ en: 'The lamp on the stairs', zh: '楼道里的灯' });
  });

  it('is replaced by a newer revision, and what is assigned keeps its own', async () => {
    await upload(examFile('changing-paper'));
    const id = await assign({ scenario: 'changing-paper' });
    const before = (await recruit.post(`/api/assignments/${id}/attempts`, asked())).body;
    const newer = await upload(
      examFile('changing-paper', (text) => text.replace(/^minutes: \d+$/m, 'minutes: 59')),
    );
    expect(newer.body.isNew).toBe(true);
    const after = (await recruit.post(`/api/assignments/${id}/attempts`, asked())).body;
    expect(after.package.revision).toBe(before.package.revision);
    const next = await assign({ scenario: 'changing-paper' });
    const fresh = (await recruit.post(`/api/assignments/${next}/attempts`, asked())).body;
    expect(fresh.package.scenario.minutes).toBe(59);
  });

  it('with mistakes is refused with every place, in both languages', async () => {
    const broken = examFile('broken-paper', (text) =>
      text.replace(/^start: .*$/m, 'start: nowhere'),
    );
    const { status, body } = await upload(broken);
    expect([status, body.code]).toEqual([422, 'scenario-mistakes']);
    const line = broken.split('\n').findIndex((it) => it.startsWith('start: ')) + 1;
    const mistake = body.diagnostics.find((it: { severity: string }) => it.severity === 'error');
    expect(mistake.range.start.line).toBe(line);
    expect(mistake.message.en).toContain('nowhere');
    expect(mistake.message.zh).toContain('nowhere');
    for (const hostile of ['a: &a [*a, *a]\n', '']) {
      const refused = await upload(hostile);
      expect([hostile, refused.status, refused.body.code]).toEqual([
        ...[hostile, 422, 'scenario-mistakes'],
      ]);
    }
    const { body: kept } = await trainer.get('/api/exam-scenarios');
    expect(JSON.stringify(kept)).not.toContain('broken-paper');
  });

  it('does not take the id of a scenario of the library', async () => {
    const { status, body } = await upload(examFile('one-more-paper'));
    expect([status, body]).toEqual([409, { code: 'exam-id-in-library', id: 'one-more-paper' }]);
  });

  it('that keeps the checker too long, or breaks it, is given up', async () => {
    const limits = { reading: 60_000, checking: 1 };
    expect(await checkScenario(examFile('slow-paper'), catalog, limits)).toBe('too-slow');
  });

  it('is withdrawn with its text, but not while it is assigned and open', async () => {
    await upload(examFile('leaving-paper'));
    const id = await assign({ scenario: 'leaving-paper' });
    const refused = await trainer.remove('/api/exam-scenarios/leaving-paper');
    expect([refused.status, refused.body]).toEqual([
      409,
      { code: 'exam-scenario-assigned', running: 1 },
    ]);
    await academy.db
      .updateTable('assignments')
      .set({ opens_at: new Date(0), closes_at: new Date(1) })
      .where('id', '=', id)
      .execute();
    expect((await trainer.remove('/api/exam-scenarios/leaving-paper')).status).toBe(200);
    expect((await trainer.remove('/api/exam-scenarios/leaving-paper')).status).toBe(200);
    const again = await trainer.post(`/api/cohorts/${cohort}/assignments`, {
      ...{ scenario: 'leaving-paper', mode: 'assessment', counts: 'best', allowed: null },
      ...{ opensAt: 0, closesAt: Date.now() + day },
    });
    expect(again.body.code).toBe('unknown-scenario');
    await upload(examFile('unused-paper'));
    await trainer.remove('/api/exam-scenarios/unused-paper');
    const texts = await academy.db.selectFrom('scenarios').select('id').execute();
    expect(texts.map((it) => it.id)).not.toContain('unused-paper');
    expect(texts.map((it) => it.id)).toContain('leaving-paper');
  });
});

describe('a supervised assignment', () => {
  let id: string;
  let code: string;
  beforeAll(async () => {
    await upload(examFile('lamp-on-the-stairs'));
    id = await assign({ scenario: 'lamp-on-the-stairs', supervised: true });
  });

  const room = () => trainer.get(`/api/assignments/${id}/room`);
  const begin = (wish: object) => recruit.post(`/api/assignments/${id}/attempts`, wish);
  const step = (attempt: string, from: number, move: object, elapsed = 1000) =>
    recruit.post(`/api/attempts/${attempt}/exam`, { from, move, elapsed });

  it('is for assessments only', async () => {
    const wish = { mode: 'practice', counts: 'best', allowed: null, supervised: true };
    const { status } = await trainer.post(`/api/cohorts/${cohort}/assignments`, {
      ...{ scenario: 'one-more-paper', opensAt: 0, closesAt: 1, ...wish },
    });
    expect(status).toBe(400);
    const plain = await assign();
    expect((await trainer.post(`/api/assignments/${plain}/room`)).body.code).toBe('not-supervised');
  });

  it('begins only in an open room, by its code, and wrong codes have to wait', async () => {
    expect((await begin(asked())).body.code).toBe('room-not-open');
    const opened = await trainer.post(`/api/assignments/${id}/room`);
    code = opened.body.sittings[0].code;
    expect(code).toMatch(/^[A-Z2-9]{6}$/);
    expect((await trainer.post(`/api/assignments/${id}/room`)).body).toEqual(opened.body);
    expect((await begin(asked())).body.code).toBe('room-code-wrong');
    const begun = await begin({ ...asked(), code: ` ${code.toLowerCase()} ` });
    expect(begun.body).toEqual({ head: expect.any(Object), package: null });
    for (let i = 0; i < 10; i += 1) await begin({ ...asked(), code: 'WRONG2' });
    const waiting = await begin({ ...asked(), code });
    expect([waiting.status, waiting.body.code]).toEqual([429, 'too-many-tries']);
  });

  /** A second recruit: the first has to wait a minute. */
  async function newcomer(login: string): Promise<void> {
    const { body } = await trainer.get(`/api/cohorts/${cohort}`);
    recruit = academy.client();
    const wish = { code: body.joinCode, login, name: login, password };
    expect((await recruit.post('/api/join', wish)).status).toBe(200);
  }

  it('shows the present beat only: no weight, no name of a choice, nothing that comes', async () => {
    await newcomer('second');
    const wish = { ...asked(), code };
    const begun = await begin(wish);
    expect((await begin(wish)).body).toEqual(begun.body);
    const seen = [begun.text];
    const view = await recruit.get(`/api/attempts/${wish.id}/exam`);
    seen.push(view.text);
    expect(view.body).toMatchObject({
      ...{ steps: 0, turn: 'speaking', visit: 0, mayHold: false, answer: null, entries: [] },
      lines: [{ speaker: 'qu', cue: { face: 'angry' }, reveals: [] }],
    });
    const now = await step(wish.id, 0, { type: 'heard' });
    seen.push(now.text, (await step(wish.id, 0, { type: 'heard' })).text);
    expect(now.body.options.map((it: { say: { en: string } }) => it.say.en)).toEqual([
      'Sit down first. Tell me from the first evening on; I am writing it down.',
      'Lamps are for the property office. Go there tomorrow.',
    ]);
    for (const address of ['/api/assignments', '/api/my/data']) {
      seen.push((await recruit.get(address)).text);
    }
    const { scenario } = readScenario(examFile('lamp-on-the-stairs'));
    const { rubric } = catalog.rubric;
    const secrets = [
      ...Object.keys(rubric.behaviours),
      ...['tell-me-all', 'light-is-not-ours', 'what-happened', '"shows"', '"why"', '"target"'],
      ...['If they laugh', 'My father fell', 'Her father fell', 'One more door', 'Light on the'],
      ...['sensitivity', '"weight"', '"verdict":"good"'],
    ];
    expect(secrets.filter((it) => seen.some((text) => text.includes(it)))).toEqual([]);
    // The control: an assessment that is not supervised brings all of it once it is begun.
    const plain = await assign({ scenario: 'lamp-on-the-stairs' });
    const whole = (await recruit.post(`/api/assignments/${plain}/attempts`, asked())).text;
    const known = ['tell-me-all', '"why"', 'p-let-finish', '"weight"', 'sensitivity'];
    expect(known.filter((it) => !whole.includes(it))).toEqual([]);
    expect(scenario?.beats['what-happened']).toBeDefined();
  });

  it('is played to its end step by step; what is not open, or comes by another way, is refused', async () => {
    const wish = { ...asked(), code };
    await begin(wish);
    // Played in a moment by this test: nobody reads that fast.
    await academy.ask(
      `update attempts set started_at = started_at - interval '5 seconds' where id = '${wish.id}'`,
    );
    const at = (from: number, move: object, elapsed?: number) => step(wish.id, from, move, elapsed);
    expect((await at(1, { type: 'heard' })).body).toEqual({ code: 'steps-missing', expected: 0 });
    expect((await at(0, { type: 'choose', option: 3 })).status).toBe(422);
    await at(0, { type: 'heard' });
    expect((await at(0, { type: 'hold' })).body.code).toBe('other-steps-held');
    const chosen = await at(1, { type: 'choose', option: 1 });
    expect(chosen.body.entries).toEqual([
      expect.objectContaining({ kind: 'said', key: 'step-1', isCutIn: false }),
    ]);
    expect(chosen.body.lines[0].reveals).toEqual(['0']);
    const heard = await at(2, { type: 'heard' });
    expect(heard.body.answer.total).toBe(30_000);
    expect(heard.body.notebook).toEqual([
      { fact: '0', says: expect.objectContaining({ en: expect.any(String) }), isNoted: false },
    ]);
    const noted = await at(3, { type: 'note', fact: '0' });
    expect(noted.body.notebook[0].isNoted).toBe(true);
    const direct = { from: 4, steps: [{ event: { type: 'hold' }, at: 1, elapsed: 1 }] };
    for (const way of ['steps', 'rescue']) {
      const by = way === 'steps' ? recruit : trainer;
      expect((await by.post(`/api/attempts/${wish.id}/${way}`, direct)).body.code).toBe(
        'supervised',
      );
    }
    const ended = await at(4, { type: 'choose', option: 1 });
    expect(ended.body).toMatchObject({ turn: 'ended', options: [], lines: [] });
    expect(ended.body.entries.at(-1)).toMatchObject({ kind: 'ended' });
    const back = await recruit.get(`/api/attempts/${wish.id}/exam`);
    expect(back.body.entries.map((it: { kind: string }) => it.kind)).toEqual([
      ...['line', 'said', 'line', 'said', 'ended'],
    ]);
    // Their own words stay with them; the scores do not come before the release.
    expect(back.text).not.toContain('verdict');
  });

  it('keeps time itself: a short gap in the network is forgiven, a late answer is silence', async () => {
    const wish = { ...asked(), code };
    await begin(wish);
    await step(wish.id, 0, { type: 'heard' }, 0);
    await step(wish.id, 1, { type: 'choose', option: 1 }, 0);
    await step(wish.id, 2, { type: 'heard' }, 0);
    await academy.ask(
      `update attempts set started_at = started_at - interval '40 seconds' where id = '${wish.id}'`,
    );
    const late = await step(wish.id, 3, { type: 'choose', option: 1 }, 40_000);
    expect(late.body).toMatchObject({ code: 'does-not-fit', kind: 'too-late', step: 3 });
    const faster = await step(wish.id, 3, { type: 'hold' }, 9_000_000);
    expect(faster.body.answer).toBeNull();
    const kept = await academy.ask(`select step from steps where attempt_id = '${wish.id}'`);
    expect(Number(JSON.parse(JSON.stringify(kept.rows[3]!.step)).elapsed)).toBeLessThan(60_000);

    const other = { ...asked(), code };
    await begin(other);
    for (const [from, move] of [
      { type: 'heard' },
      { type: 'choose', option: 1 },
      { type: 'heard' },
    ].entries()) {
      await step(other.id, from, move, 0);
    }
    await academy.ask(
      `update attempts set started_at = started_at - interval '40 seconds' where id = '${other.id}'`,
    );
    const forgiven = await step(other.id, 3, { type: 'choose', option: 2 }, 10_000);
    expect(forgiven.body.turn).toBe('ended');
  });

  it('counts as supervised once the room is closed and a trainer vouches for it by name', async () => {
    const results = async () =>
      (await trainer.get(`/api/assignments/${id}/results`)).body.attempts
        .filter((it: { endedAt: number | null }) => it.endedAt !== null)
        .map((it: { assurance: string }) => it.assurance);
    const before = await results();
    expect(before).toContain('live-paced');
    const [{ id: sitting, begun, ended }] = (await room()).body.sittings;
    expect([begun, ended]).toEqual([5, 2]);
    const confirm = () => trainer.post(`/api/assignments/${id}/room/confirm`, { sitting });
    expect((await confirm()).body.code).toBe('room-still-open');
    const wish = { ...asked(), code };
    await begin(wish);
    await trainer.remove(`/api/assignments/${id}/room`);
    expect((await step(wish.id, 0, { type: 'heard' })).body.code).toBe('room-closed');
    expect((await begin({ ...asked(), code })).body.code).toBe('room-not-open');
    expect((await results()).sort()).toEqual([...before].sort());
    const confirmed = await confirm();
    expect(confirmed.body.sittings[0]).toMatchObject({ confirmedBy: 'Old Tang', code: null });
    expect(new Set(await results())).toEqual(new Set(['supervised']));
    const { rows } = await academy.ask(
      `select action, detail::text as detail from audit where subject = '${id}' order by n`,
    );
    expect(rows.map(({ action }) => action).filter((it) => /room|sitting/.test(it ?? ''))).toEqual([
      ...['room-opened', 'room-closed', 'sitting-confirmed'],
    ]);
    const elsewhere = await trainer.post(`/api/assignments/${await assign()}/room/confirm`, {
      sitting,
    });
    expect(elsewhere.body.code).toBe('room-changed');
  });
});
