import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '#core/attempt/attempt.ts';
import { seededRandom } from '#core/basics/random.ts';
import { ok } from '#core/basics/result.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { newId } from '#server/auth/secret.ts';
import type { Verifier } from '#server/verify/verifier.ts';
import { unended } from '#server/verify/verify-attempt.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

/** Each kind of forgery this often; the drill asks for fifty. */
const variants = Number(process.env.DOORSTEP_VARIANTS ?? 3);
/** Its careful run passes beats with a time to answer. */
const scenario = 'five-at-the-gate';
const password = 'a long evening at the gate';
const day = 24 * 60 * 60 * 1000;
const random = seededRandom(24);
const often = { timeout: 30_000 + variants * 3000 };
const any = (most: number) => Math.floor(random() * most);

/** The drill's control: a replay that believes whatever it is sent. */
const isCredulous = process.env.DOORSTEP_CREDULOUS !== undefined;
const credulous = { verify: async () => ok(unended) } as unknown as Verifier;

let academy: TestAcademy;
let trainer: Client;
let recruit: Client;
let friend: Client;
let cohort: string;
let open: string;

beforeAll(async () => {
  academy = await startAcademy(undefined, isCredulous ? { verifier: credulous } : {});
  trainer = academy.client();
  await trainer.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
  cohort = (await trainer.post('/api/cohorts', { name: 'Spring' })).body.id;
  const { joinCode: code } = (await trainer.get(`/api/cohorts/${cohort}`)).body;
  recruit = academy.client();
  friend = academy.client();
  await recruit.post('/api/join', { code, login: 'recruit', name: 'Recruit', password });
  await friend.post('/api/join', { code, login: 'friend', name: 'Friend', password });
  open = await assign();
}, 60_000);
afterAll(() => academy.close());

async function assign(changes: object = {}): Promise<string> {
  const made = await trainer.post(`/api/cohorts/${cohort}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: Date.now() - day, closesAt: Date.now() + day },
    ...changes,
  });
  return made.body.id;
}

const wish = () => ({ id: newId(), pace: 'normal', language: 'en', engine: '1' });

async function begun(who = recruit, assignment = open): Promise<string> {
  const begin = wish();
  await who.post(`/api/assignments/${assignment}/attempts`, begin);
  return begin.id;
}

async function sent(steps: readonly unknown[], who = recruit, id?: string) {
  const attempt = id ?? (await begun(who));
  return who.post(`/api/attempts/${attempt}/steps`, { from: 0, steps });
}

/** The careful run with other times each time, so that none is the copy of another. */
function honest(): Step[] {
  const shift = any(1e9);
  return carefulSteps(scenario).map((it) => ({ ...it, at: it.at - shift }));
}

const chosen = (steps: readonly Step[]) =>
  steps.flatMap(({ event }, i) => (event.type === 'choose' ? [i] : []));

/** The steps with the event at one place changed. */
function changed(steps: readonly Step[], i: number, event: object): unknown[] {
  return steps.map((it, n) => (n === i ? { ...it, event: { ...it.event, ...event } } : it));
}

/** Kinds whose steps never fit, however they are varied. */
const inSteps: Record<string, (steps: Step[]) => unknown[]> = {
  '1 a score raised': (steps) => steps.map((it) => ({ ...it, score: 100 })),
  '3 a step inserted': (steps) => {
    const i = chosen(steps)[any(chosen(steps).length)]!;
    return [...steps.slice(0, i), steps[i]!, ...steps.slice(i)];
  },
  '4 two steps exchanged': (steps) => {
    const i = chosen(steps)[any(chosen(steps).length - 1)]!;
    return steps.map((it, n) => (n === i ? steps[n + 1] : n === i + 1 ? steps[n - 1] : it));
  },
  '5 a choice whose condition is false': (steps) =>
    steps.filter(({ event }) => event.type !== 'note'),
  '6 a choice that does not exist': (steps) =>
    changed(steps, chosen(steps)[any(5)]!, { choice: `no-such-${any(99)}` }),
  '7 a beat that is not linked': (steps) => {
    const places = chosen(steps);
    const later = steps[places[6 + any(3)]!]!.event;
    return changed(steps, places[any(3)]!, later);
  },
  '8 a variable injected': (steps) => changed(steps, chosen(steps)[0]!, { sets: { kept: true } }),
  '9 time running back': (steps) => {
    const i = 1 + any(steps.length - 1);
    return steps.map((it, n) => (n === i ? { ...it, elapsed: 0 } : { ...it, elapsed: n + 1 }));
  },
  '10 an answer after its time': (steps) =>
    steps.map((it, i) => ({ ...it, elapsed: i * (600_000 + any(1000)) })),
  '15 a scenario edited at home': (steps) =>
    changed(steps, chosen(steps)[3 + any(3)]!, { choice: 'the-best-one' }),
  '24 numbers as text': (steps) => steps.map((it) => ({ ...it, elapsed: String(it.elapsed) })),
  '24 not a number': (steps) => steps.map((it) => ({ ...it, elapsed: Number.NaN })),
  '24 a number too large': (steps) => steps.map((it) => ({ ...it, at: 1e300 })),
  '24 a negative number': (steps) => steps.map((it) => ({ ...it, at: -1 - any(9) })),
  '24 a prototype': (steps) =>
    steps.map((it) => ({ ...it, event: JSON.parse('{"type":"heard","__proto__":{"a":1}}') })),
  '24 far too many': (steps) => Array.from({ length: 300 }, () => steps[0]),
  '24 nothing': () => [],
};

describe('forged steps are refused', () => {
  for (const [kind, forge] of Object.entries(inSteps)) {
    it(kind, often, async () => {
      for (let i = 0; i < variants; i += 1) {
        const reply = await sent(forge(honest()));
        expect([400, 422], JSON.stringify(reply.body)).toContain(reply.status);
      }
    });
  }
});

describe('forged circumstances are refused', () => {
  it('2 a step removed that the academy has seen', often, async () => {
    for (let i = 0; i < variants; i += 1) {
      const steps = honest();
      const id = await begun();
      await sent(steps.slice(0, 20), recruit, id);
      const gone = 1 + any(18);
      const reply = await sent(
        steps.filter((_, n) => n !== gone),
        recruit,
        id,
      );
      expect(reply).toMatchObject({ status: 409, body: { code: 'other-steps-held' } });
    }
  });

  it('11 faster than people read: kept, and never called live', often, async () => {
    for (let i = 0; i < variants; i += 1) {
      const id = await begun();
      const reply = await sent(honest(), recruit, id);
      expect(reply.body).toMatchObject({ isEnded: true });
      expect(await assuranceOf(id)).toBe(1);
    }
  });

  it('12 before it opened and after it closed', often, async () => {
    const early = await assign({ opensAt: Date.now() + day / 2 });
    const over = await assign({ opensAt: 0, closesAt: Date.now() - 1 });
    for (let i = 0; i < variants; i += 1) {
      const id = i % 2 === 0 ? early : over;
      const reply = await recruit.post(`/api/assignments/${id}/attempts`, wish());
      expect(reply.status).toBe(403);
    }
  });

  it('13 steps made after it closed', often, async () => {
    for (let i = 0; i < variants; i += 1) {
      const closing = await assign({ closesAt: Date.now() + 1000 });
      const id = await begun(recruit, closing);
      const steps = honest().map((it, n) => ({ ...it, elapsed: n * (14_000 + any(999)) }));
      const reply = await sent(steps, recruit, id);
      expect(reply.body).toMatchObject({ code: 'does-not-fit', kind: 'after-closing' });
    }
  });

  it('14, 16, 20 another revision, person or mode than the academy’s', often, async () => {
    const lies = [
      { revision: 'a'.repeat(64) },
      { personId: newId() },
      { mode: 'practice' },
      { startedAt: 0 },
      { admin: true },
    ];
    for (let i = 0; i < Math.max(variants, lies.length); i += 1) {
      const told = { ...wish(), ...lies[i % lies.length] };
      expect((await recruit.post(`/api/assignments/${open}/attempts`, told)).status).toBe(400);
      const theirs = await begun(friend);
      expect((await sent(honest(), recruit, theirs)).status).toBe(404);
    }
  });

  it('17, 18 a friend’s steps, or one’s own, a second time', often, async () => {
    for (let i = 0; i < variants; i += 1) {
      const steps = honest();
      expect((await sent(steps, friend)).body).toMatchObject({ isEnded: true });
      for (const who of [recruit, friend]) {
        const reply = await sent(steps, who);
        expect(reply.body).toMatchObject({ code: 'does-not-fit', kind: 'copied' });
      }
    }
  });

  it('19, 22 one attempt more, also where the bad one was left open', async () => {
    const twice = await assign({ allowed: 2 });
    await begun(recruit, twice);
    await begun(recruit, twice);
    const third = await recruit.post(`/api/assignments/${twice}/attempts`, wish());
    expect(third).toMatchObject({ status: 409, body: { code: 'no-attempt-left' } });
    const { body } = await trainer.get(`/api/assignments/${twice}/results`);
    expect(body.attempts).toHaveLength(2);
  });

  // 21 and 23: there are no hints and no seeds that a recruit could take away or change.
  it('24 the same key twice in the JSON', often, async () => {
    for (let i = 0; i < variants; i += 1) {
      const step = JSON.stringify(honest()[0]);
      const id = await begun();
      const text = `{"from":${any(9)},"from":0,"steps":[${step}]}`;
      const reply = await recruit.postText(`/api/attempts/${id}/steps`, text);
      expect(reply).toMatchObject({ status: 400, body: { fault: 'double-key' } });
    }
  });
});

describe('honest attempts are accepted', () => {
  it('by the very text, in its order: guessers would make another chance level of a sorted one', async () => {
    const { body } = await recruit.post(`/api/assignments/${open}/attempts`, wish());
    const written = readScenario(readFileSync(`scenarios/${scenario}.yaml`, 'utf8')).scenario;
    expect(JSON.stringify(body.package.scenario)).toBe(JSON.stringify(written));
  });

  const scenarios = readdirSync('scenarios').flatMap((it) => {
    const found = /^([a-z-]+)\.walkthrough\.yaml$/.exec(it);
    return found ? [found[1]!] : [];
  });

  it.each(scenarios)('%s', { timeout: 60_000 }, async (id) => {
    expect(readFileSync(`scenarios/${id}.yaml`, 'utf8')).toContain(`id: ${id}`);
    const assignment = await assign({ scenario: id });
    const attempt = await begun(recruit, assignment);
    const steps = carefulSteps(id);
    for (let from = 0; from < steps.length; from += 17) {
      const part = steps.slice(from, from + 17);
      const reply = await recruit.post(`/api/attempts/${attempt}/steps`, { from, steps: part });
      expect(reply.body).toMatchObject({ steps: from + part.length });
    }
    const { body } = await trainer.get(`/api/assignments/${assignment}/results`);
    expect(body.attempts[0]).toMatchObject({ verdict: 'good' });
  });
});

async function assuranceOf(id: string): Promise<number | null | undefined> {
  const row = await academy.db
    .selectFrom('attempts')
    .select('assurance')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.assurance;
}
