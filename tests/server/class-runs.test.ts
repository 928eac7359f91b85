import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ballot, ClassRunReply } from '#core/academy/class-run.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { newId } from '#server/auth/secret.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

const password = 'a long evening at the gate';
const scenario = 'five-at-the-gate';
const careful = carefulSteps(scenario).map(({ event }) => event);

let academy: TestAcademy;
let trainer: Client;
let phone: Client;
let cohort: string;
beforeAll(async () => {
  academy = await startAcademy();
  trainer = academy.client();
  phone = academy.client();
  await trainer.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief Shao', password, code: academy.setupCode },
  });
  cohort = (await trainer.post('/api/cohorts', { name: 'Spring' })).body.id;
}, 60_000);
afterAll(() => academy.close());

async function open(): Promise<{ url: string; id: string; code: string; key: string }> {
  const { id } = (await trainer.post(`/api/cohorts/${cohort}/class-runs`, { scenario })).body;
  const url = `/api/class-runs/${id}`;
  const { code, key } = (await trainer.get(url)).body.wayIn;
  return { url, id, code, key };
}

const step = (url: string, from: number, event: ConversationEvent) =>
  trainer.post(`${url}/steps`, { from, event });
const close = (url: string) => trainer.post(`${url}/ballot/close`);
const look = (key: string, voter: string, seen?: string) =>
  phone.post('/api/vote/look', { key, voter, ...(seen === undefined ? {} : { seen }) });
const vote = (key: string, voter: string, ballot: number, option: number) =>
  phone.post('/api/vote', { key, voter, ballot, option });

/** Opens a run and plays on until its first vote is open. */
async function openVote() {
  const run = await open();
  let from = 0;
  for (;;) {
    const { body } = await step(run.url, from, careful[from]!);
    from += 1;
    if (body.ballot) return { ...run, from, ballot: body.ballot as Ballot };
  }
}

describe('a whole run', () => {
  it('is played by the class, scored by the academy, and nobody’s attempt', async () => {
    const { url, key, id } = await open();
    const voters = [newId(), newId(), newId()];
    let votes = 0;
    for (const [from, event] of careful.entries()) {
      const isDecision = event.type === 'choose' || event.type === 'hold';
      if (isDecision) {
        const { body: seen } = await look(key, voters[0]!);
        const [first, last] = [seen.prompt.options[0], seen.prompt.options.at(-1)];
        for (const [i, voter] of voters.entries()) {
          const option = i === 0 ? first : last;
          expect((await vote(key, voter, seen.ballot, option.number)).status).toBe(200);
        }
        votes += 1;
        expect((await close(url)).body.ballot.split.reduce((a: number, b: number) => a + b)).toBe(
          3,
        );
      }
      const reply = await step(url, from, event);
      expect([from, reply.status, reply.body.steps]).toEqual([from, 200, from + 1]);
    }
    const reply: ClassRunReply = (await trainer.get(url)).body;
    expect(reply.run).toMatchObject({ scenario, verdict: 'good', voters: 3 });
    expect(reply.run.scores.patience).toBeGreaterThanOrEqual(85);
    expect(reply.run.endingTitle).toHaveProperty('zh');
    expect(reply.steps.map(({ event }) => event)).toEqual(careful);
    expect(reply.ballots).toHaveLength(votes);
    for (const { split, picked, step: at, options } of reply.ballots) {
      const event = careful[at ?? -1]!;
      expect(picked).toBe(event.type === 'choose' ? event.choice : 'hold');
      expect(options.map(({ choice }) => choice)).toContain(picked);
      expect(split).toHaveLength(options.length);
    }
    expect(Object.keys(reply.costs)).toHaveLength(votes);

    const [listed] = (await trainer.get(`/api/cohorts/${cohort}/class-runs`)).body.runs;
    expect(listed).toEqual(reply.run);
    expect((await trainer.get(`/api/cohorts/${cohort}/overview`)).body.overview).toEqual([]);
    expect(await academy.db.selectFrom('attempts').select('id').execute()).toEqual([]);
    const audit = await academy.db.selectFrom('audit').select(['action', 'detail']).execute();
    const own = audit.filter(({ detail }) => (detail as { run?: string }).run === id);
    expect(own.map(({ action }) => action)).toEqual(['class-run-opened', 'class-run-ended']);
    expect((await look(key, voters[0]!)).body).toEqual({ code: 'vote-over' });
  });
});

describe('a vote', () => {
  it('shows a phone the present beat and nothing else of the scenario', async () => {
    const { key, ballot, url } = await openVote();
    const voter = newId();
    const { body, text } = await look(key, voter);
    expect(Object.keys(body).sort()).toEqual(['ballot', 'mine', 'prompt', 'stage', 'version']);
    expect(Object.keys(body.prompt).sort()).toEqual(['lines', 'options']);
    for (const line of body.prompt.lines) expect(Object.keys(line).sort()).toEqual(['says', 'who']);
    for (const option of body.prompt.options) {
      expect(Object.keys(option).sort()).toEqual(['does', 'number', 'say']);
    }
    const pinned = (await trainer.get(url)).body.package.scenario;
    const others = Object.entries<{ choices?: Record<string, { say?: { en: string } }> }>(
      pinned.beats,
    ).filter(([beat]) => beat !== ballot.beat);
    const sayings = others.flatMap(([, it]) =>
      Object.values(it.choices ?? {}).flatMap(({ say }) => (say ? [say.en] : [])),
    );
    expect(sayings.length).toBeGreaterThan(10);
    for (const say of sayings) expect(text).not.toContain(say);
    for (const { choice } of ballot.options) expect(text).not.toContain(`"${choice}"`);
    const again = (await look(key, voter, body.version)).body;
    expect(again).toEqual({ ...body, prompt: null });
  });

  it('can be changed until it is closed, and counts once', async () => {
    const { url, key, ballot, from } = await openVote();
    const [a, b] = [newId(), newId()];
    await vote(key, a, ballot.n, 1);
    await vote(key, a, ballot.n, 2);
    await vote(key, b, ballot.n, 0);
    expect((await look(key, a)).body.mine).toBe(2);
    const running = (await trainer.get(`${url}/ballot`)).body.ballot;
    expect([running.votes, running.split]).toEqual([2, null]);
    const early = await step(url, from, { type: 'hold' });
    expect(early.body).toEqual({ code: 'vote-still-open' });
    const closed = (await close(url)).body.ballot as Ballot;
    const at = (number: number) => closed.options.findIndex((it) => it.number === number);
    expect([closed.split![at(1)], closed.split![at(2)], closed.split![at(0)]]).toEqual([0, 1, 1]);
    expect((await close(url)).body.ballot).toEqual(closed);
    expect((await vote(key, a, ballot.n, 1)).body).toEqual({ code: 'vote-closed' });
    expect((await look(key, a)).body.stage).toBe('closed');
    // The trainer is not bound by the majority.
    const unpopular = closed.options[at(1)]!.choice;
    const taken = await step(url, from, { type: 'choose', choice: unpopular });
    expect([taken.status, taken.body.steps]).toEqual([200, from + 1]);
    expect((await vote(key, b, ballot.n, 1)).body).toEqual({ code: 'vote-closed' });
  });

  it('is refused for what is not open, and for what is no vote', async () => {
    const { key, ballot } = await openVote();
    expect((await vote(key, newId(), ballot.n, 99)).body).toEqual({ code: 'vote-not-open' });
    expect((await vote(key, newId(), ballot.n + 1, 1)).body).toEqual({ code: 'vote-closed' });
    expect((await vote(key, 'Wei Lan', ballot.n, 1)).status).toBe(400);
    expect((await vote(key, newId(), ballot.n, '1' as never)).status).toBe(400);
    expect((await vote('x'.repeat(32), newId(), ballot.n, 1)).body).toEqual({ code: 'vote-over' });
    const named = { key, voter: newId(), ballot: ballot.n, option: 1, name: 'Wei Lan' };
    expect((await phone.post('/api/vote', named)).status).toBe(400);
  });

  it('that was acknowledged is in the split, however close the closing came', async () => {
    const { url, key, ballot, id } = await openVote();
    const crowd = Array.from({ length: 60 }, () => vote(key, newId(), ballot.n, 1));
    await Promise.all(crowd.slice(0, 10));
    const [{ body }, ...replies] = await Promise.all([close(url), ...crowd]);
    const taken = replies.filter(({ status }) => status === 200).length;
    expect(body.ballot.votes).toBe(taken);
    expect(replies.every(({ status }) => [200, 409].includes(status))).toBe(true);
    const left = academy.db.selectFrom('class_votes').selectAll().where('run_id', '=', id);
    expect(await left.execute()).toEqual([]);
  });

  it('leaves no token of a voter in the database', async () => {
    const { key, ballot, id } = await openVote();
    const voter = newId();
    await vote(key, voter, ballot.n, 1);
    const rows = await academy.ask(`select voter::text from class_votes where run_id = '${id}'`);
    expect(rows.rows).toHaveLength(1);
    expect(rows.rows[0]!.voter).not.toContain(voter);
  });

  it('has to wait until the resident was heard', async () => {
    const { url, key } = await open();
    expect((await look(key, newId())).body.stage).toBe('waiting');
    expect((await close(url)).body).toEqual({ code: 'no-vote-open' });
    const { beats } = (await trainer.get(url)).body.package.scenario;
    const [first] = Object.values<{ choices?: object }>(beats);
    const choice = Object.keys(first?.choices ?? { any: 1 })[0]!;
    expect((await step(url, 0, { type: 'choose', choice })).body).toEqual({ code: 'no-vote-open' });
  });
});

describe('a projector that was lost', () => {
  it('sends the same step again, and finds the run where it was', async () => {
    const { url, from, ballot } = await openVote();
    const again = await step(url, from - 1, careful[from - 1]!);
    expect([again.status, again.body.steps, again.body.ballot]).toEqual([200, from, ballot]);
    const other = await step(url, from - 1, { type: 'hold' });
    expect(other.body).toEqual({ code: 'other-steps-held', steps: from });
    const ahead = await step(url, from + 4, { type: 'heard' });
    expect(ahead.body).toEqual({ code: 'steps-missing', expected: from });
    await close(url);
    const wrong = await step(url, from, { type: 'choose', choice: 'no-such-choice' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'does-not-fit']);
    const found: ClassRunReply = (await trainer.get(url)).body;
    expect(found.steps).toHaveLength(from);
    expect(found.ballots).toMatchObject([{ n: ballot.n, picked: null }]);
    expect(found.ballots[0]!.closedAt).not.toBeNull();
  });
});

describe('the code', () => {
  it('lets in whatever its case, and leads nowhere once it is over', async () => {
    const { code, key, url } = await open();
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
    expect((await phone.post('/api/vote/join', { code: typed })).body).toEqual({ key });
    const renewed = (await trainer.post(`${url}/code`)).body;
    expect(renewed.code).not.toBe(code);
    expect((await look(key, newId())).body).toEqual({ code: 'vote-over' });
    await academy.ask(`update class_runs set code_until = now() where code = '${renewed.code}'`);
    const late = await phone.post('/api/vote/join', { code: renewed.code });
    expect([late.status, late.body]).toEqual([410, { code: 'vote-over' }]);
    const { code: third } = (await trainer.post(`${url}/code`)).body;
    expect((await phone.post('/api/vote/join', { code: third })).status).toBe(200);
    await trainer.post(`${url}/end`);
    expect((await phone.post('/api/vote/join', { code: third })).status).toBe(410);
    expect((await trainer.post(`${url}/code`)).body).toEqual({ code: 'class-run-over' });
    expect((await step(url, 0, careful[0]!)).body).toEqual({ code: 'class-run-over' });
    const [run] = (await trainer.get(`/api/cohorts/${cohort}/class-runs`)).body.runs;
    expect([run.ending, run.endedAt !== null]).toEqual([null, true]);
  });

  // The last test: its address has to wait afterwards.
  it('is not guessed, and three hundred phones behind one address come in and vote', async () => {
    const { code, key, ballot } = await openVote();
    const join = (it: string) => phone.post('/api/vote/join', { code: it });
    for (let i = 0; i < 300; i += 1) expect((await join(code)).status).toBe(200);
    for (let i = 0; i < 100; i += 1) expect((await join(`ZZZZ${i}`)).status).toBe(404);
    await join('ZZZZZZ');
    const refused = await join('ZZZZZZ');
    expect([refused.status, refused.body]).toEqual([429, { code: 'too-many-tries' }]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    // Not even the right one tells a guesser from now on that it is right; who is in goes on.
    expect((await join(code)).status).toBe(429);
    for (let i = 0; i < 300; i += 1) {
      const voter = newId();
      expect((await look(key, voter)).status).toBe(200);
      expect((await vote(key, voter, ballot.n, 1)).status).toBe(200);
    }
  });
});
