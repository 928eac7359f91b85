import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#server/auth/secret.ts';
import { type Client, startAcademy, type TestAcademy } from './academy-fixture.ts';
import { carefulSteps } from './careful-steps.ts';

const password = 'a long evening at the gate';
const day = 24 * 60 * 60 * 1000;
const scenario = 'five-at-the-gate';

let academy: TestAcademy;
let chief: Client;
let trainer: Client;
let recruit: Client;
let peer: Client;
let ids: Record<'cohort' | 'assignment' | 'attempt' | 'recruit' | 'peer' | 'trainer', string>;

beforeAll(async () => {
  academy = await startAcademy();
  chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief Shao', password, code: academy.setupCode },
  });
  const cohort = (await chief.post('/api/cohorts', { name: 'Spring' })).body.id;
  const { joinCode: code } = (await chief.get(`/api/cohorts/${cohort}`)).body;
  recruit = academy.client();
  peer = academy.client();
  const join = (who: Client, login: string, name: string) =>
    who.post('/api/join', { code, login, name, password, number: login });
  const joined = await join(recruit, 'lan', 'Wei Lan');
  const peerJoined = await join(peer, 'qiu', 'Qiu Peer');
  const made = await chief.post('/api/people', { role: 'trainer', login: 'tr', name: 'Old Tang' });
  trainer = academy.client();
  await trainer.post('/api/invitation', { token: made.body.token, password });
  await chief.post(`/api/cohorts/${cohort}/trainers`, { personId: made.body.id });
  const assigned = await trainer.post(`/api/cohorts/${cohort}/assignments`, {
    ...{ scenario, mode: 'assessment', counts: 'best', allowed: null },
    ...{ opensAt: 0, closesAt: Date.now() + day },
  });
  const attempt = await play(recruit, assigned.body.id, 0);
  await play(peer, assigned.body.id, 1000);
  ids = {
    ...{ cohort, assignment: assigned.body.id, attempt },
    ...{ recruit: joined.body.id, peer: peerJoined.body.id, trainer: made.body.id },
  };
}, 60_000);
afterAll(() => academy.close());

/** A whole attempt; shifted in time, so that none is the copy of another. */
async function play(who: Client, assignment: string, shift: number): Promise<string> {
  const id = newId();
  await who.post(`/api/assignments/${assignment}/attempts`, {
    ...{ id, pace: 'normal', language: 'en', engine: '1' },
  });
  const steps = carefulSteps(scenario).map((it) => ({ ...it, at: it.at - shift }));
  const sent = await who.post(`/api/attempts/${id}/steps`, { from: 0, steps });
  expect(sent.body.isEnded).toBe(true);
  return id;
}

/** Texts and logs of their own shape, which other tests look into. */
const whole = ['scenario', 'rubric', 'costs', 'event', 'detail'];

/** The keys of an answer, those of a list's items in brackets; never a value. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) {
    const items = [...new Set(value.map(shapeOf))].sort();
    return `[${items.join(' | ')}]`;
  }
  if (typeof value !== 'object' || value === null) return '';
  const keys = Object.entries(value)
    .map(([key, it]) => (whole.includes(key) ? key : `${key}${shapeOf(it)}`))
    .sort();
  return `(${keys.join(' ')})`;
}

/** What somebody gets at each address, with names in the place of ids; a number for a refusal. */
async function everythingOf(who: Client): Promise<Record<string, string | number>> {
  const addresses = {
    session: '/api/session',
    sessions: '/api/sessions',
    data: '/api/my/data',
    assignments: '/api/assignments',
    briefing: `/api/assignments/${ids.assignment}/briefing`,
    exams: '/api/exam-scenarios',
    results: `/api/assignments/${ids.assignment}/results`,
    progress: `/api/assignments/${ids.assignment}/progress`,
    file: `/api/assignments/${ids.assignment}/results.json`,
    review: `/api/attempts/${ids.attempt}/review`,
    growth: `/api/people/${ids.recruit}/growth`,
    cohorts: '/api/cohorts',
    cohort: `/api/cohorts/${ids.cohort}`,
    people: '/api/people',
    kept: `/api/assignments/${ids.assignment}/kept-statistics`,
    store: '/api/record-store',
    logIn: '/api/log-in-settings',
  };
  const all: Record<string, string | number> = {};
  for (const [name, address] of Object.entries(addresses)) {
    const { status, body } = await who.get(address);
    all[name] = status === 200 ? shapeOf(body) : status;
  }
  return all;
}

/** Every answer a recruit can get by reading, as text. */
async function readBy(who: Client): Promise<string> {
  const addresses = [
    ...['/api/session', '/api/sessions', '/api/my/data', '/api/assignments'],
    ...[`/api/attempts/${ids.attempt}/review`, `/api/people/${ids.recruit}/growth`],
  ];
  const replies = [];
  for (const address of addresses) replies.push((await who.get(address)).text);
  return replies.join('\n');
}

const scoresBeforeRelease = async () => {
  const { body } = await recruit.get('/api/my/data');
  return Object.keys(body.held.attempts[0]).filter((it) => ['patience', 'score'].includes(it));
};

describe('the keys of each answer, before the release', () => {
  it('for a recruit', async () => {
    expect(await everythingOf(recruit)).toMatchInlineSnapshot(`
      {
        "assignments": "(assignments[(allowed attempts[(endedAt id number)] closesAt cohortId counts id mode opensAt pace releasedAt result revision scenario supervised terms(allowed closesAt isAccommodated paces[]) title(en zh))])",
        "briefing": "(briefing(aims[(en zh)] law[] setting(en zh)) bystanders(cheng(about(en zh) name(en zh) portrait(accessory clothes head skin)) geng(about(en zh) name(en zh) portrait(clothes head skin)) ruan(about(en zh) name(en zh) portrait(clothes head skin))) difficulty id minutes residents(fang(about(en zh) name(en zh) portrait(clothes head skin)) he(about(en zh) name(en zh) portrait(accessory clothes head headContrast skin)) shi(about(en zh) name(en zh) portrait(clothes facialHair head skin))) situation title(en zh))",
        "cohort": 403,
        "cohorts": 403,
        "data": "(audit[(action at by detail)] held(accommodations[] attempts[(assignment_id closes_at ended_at head(engine format id language mode pace revision rubric scenario startedAt) id number person_id sitting_id started_at steps steps_hash)] behaviours[] decisions[] holds[] members[(cohort_id person_id)] overrides[] people[(created_at disabled_at id invitation_until login name number provider_issuer provider_subject role totp_confirmed_at totp_wrong totp_wrong_at)] recovery_codes[] remarks[] sessions[(agent created_at id person_id seen_at)] statements[] steps[(attempt_id n received_at step(at elapsed event))]) keptUntil)",
        "exams": 403,
        "file": 403,
        "growth": "(attempts[] behaviours[] habits[] person(id login name number role))",
        "kept": 403,
        "logIn": 403,
        "people": 403,
        "progress": 403,
        "results": 403,
        "review": 409,
        "session": "(mustEnrol person(id login name number role) ways(password provider))",
        "sessions": "(sessions[(agent createdAt id isThis seenAt)])",
        "store": 403,
      }
    `);
  });

  it('for another recruit of the cohort: nothing of the attempt, nothing of the person', async () => {
    const { review, growth, results, cohort, people } = await everythingOf(peer);
    expect({ review, growth, results, cohort, people }).toEqual({
      ...{ review: 404, growth: 404, results: 403, cohort: 403, people: 403 },
    });
  });

  it('for their trainer', async () => {
    expect(await everythingOf(trainer)).toMatchInlineSnapshot(`
      {
        "assignments": 403,
        "briefing": 403,
        "cohort": "(id joinCode name recruits[(id login name number role)])",
        "cohorts": "(cohorts[(id joinCode name recruits)])",
        "data": "(audit[(action at by detail)] held(accommodations[] attempts[] behaviours[] decisions[] holds[] members[(cohort_id person_id)] overrides[] people[(created_at disabled_at id invitation_until login name number provider_issuer provider_subject role totp_confirmed_at totp_wrong totp_wrong_at)] recovery_codes[] remarks[] sessions[(agent created_at id person_id seen_at)] statements[] steps[]) keptUntil)",
        "exams": "(scenarios[])",
        "file": "(rows[(assurance attempts de-escalation endedAt follow-through mode name number overridden pace patience revision scenario verdict wording)])",
        "growth": "(attempts[(assignmentId assurance behaviours(d-find-true-part d-give-space d-name-feeling d-offer-choice f-call-back f-give-receipt f-link-departments f-name-next f-record-now p-backchannel p-hold-silence p-let-finish p-one-question p-own-the-wait p-pace-to-person p-repeat-calmly w-accurate-limits w-fair-to-both w-fit-address w-name-role w-plain-law w-say-can-do) endedAt ending id number override pace personId scenario scores(de-escalation follow-through patience wording) startedAt steps verdict)] behaviours[(dimension id name(en zh) sign)] habits[] person(id login name number role))",
        "kept": "(kept[])",
        "logIn": 403,
        "people": 403,
        "progress": "(assignment(allowed closesAt cohortId counts id mode opensAt pace releasedAt revision scenario supervised title(en zh)) now recruits[(attempt(beat decisions endedAt heardAt number startedAt) recruit(id login name number role))])",
        "results": "(assignment(allowed closesAt cohortId counts id mode opensAt pace releasedAt revision scenario supervised title(en zh)) attempts[(assignmentId assurance endedAt ending id number override pace personId scores(de-escalation follow-through patience wording) startedAt steps verdict)] recruits[(id login name number role)])",
        "review": "(attempt(assignmentId assurance endedAt ending id number override pace personId scores(de-escalation follow-through patience wording) startedAt steps verdict) costs person(id name number) remarks[] rubric scenario steps[(at elapsed event)])",
        "session": "(mustEnrol person(id login name number role) ways(password provider))",
        "sessions": "(sessions[(agent createdAt id isThis seenAt)])",
        "store": 403,
      }
    `);
  });

  it('for an administrator: what a trainer sees, and who works here', async () => {
    const { data: _own, people, store, logIn, ...same } = await everythingOf(chief);
    const { data: _trainers, ...trainers } = await everythingOf(trainer);
    const refused = { people: 403, store: 403, logIn: 403 };
    expect({ ...same, ...refused }).toEqual(trainers);
    expect({ people, store, logIn }).toEqual({
      people: '(people[(cohorts[] id isDisabled isInvited login name number role seenAt)])',
      store: '(endpoint key lastFailure lastSentAt nextTryAt refused sent waiting)',
      logIn: '(accountsFromProvider secondFactorRequired)',
    });
  });
});

describe('what a recruit never gets', () => {
  it('the name, number or id of another recruit, whatever is read', async () => {
    const text = await readBy(recruit);
    for (const other of ['Qiu Peer', '"qiu"', ids.peer]) expect(text).not.toContain(other);
    // The control: who may read it gets it, so that the line above can fail.
    expect((await trainer.get(`/api/cohorts/${ids.cohort}`)).text).toContain('Qiu Peer');
  });

  it('a score before its release, in lists and reviews', async () => {
    const { body } = await recruit.get('/api/assignments');
    expect(body.assignments[0].result).toBeNull();
    const review = await recruit.get(`/api/attempts/${ids.attempt}/review`);
    expect([review.status, review.body]).toEqual([409, { code: 'not-released' }]);
    expect((await recruit.get(`/api/people/${ids.recruit}/growth`)).body.attempts).toEqual([]);
  });

  it('a score before its release, in what is held about them', async () => {
    expect(await scoresBeforeRelease()).toEqual([]);
  });
});

describe('what is left out of the table’s own test', () => {
  it.each([
    ['remove', () => `/api/people/${ids.peer}`],
    ['remove', () => `/api/people/${ids.peer}/sessions`],
    ['remove', () => `/api/people/${ids.peer}/second-factor`],
  ] as const)('nobody but an administrator may %s it', async (_method, address) => {
    for (const who of [recruit, peer, trainer]) {
      expect((await who.remove(address())).status).toBe(403);
    }
    expect((await academy.client().remove(address())).status).toBe(401);
    expect((await peer.get('/api/session')).body.person.id).toBe(ids.peer);
  });

  it('nobody ends a session of somebody else, not even an administrator by its id', async () => {
    const { body } = await recruit.get('/api/sessions');
    const [{ id }] = body.sessions;
    for (const who of [peer, trainer, chief]) {
      const theirs = await who.remove(`/api/sessions/${id}`);
      const nothing = await who.remove(`/api/sessions/${newId()}`);
      expect([theirs.status, theirs.text]).toEqual([nothing.status, nothing.text]);
    }
    expect((await recruit.get('/api/sessions')).status).toBe(200);
    await recruit.remove(`/api/sessions/${id}`);
    expect((await recruit.get('/api/sessions')).status).toBe(401);
  });
});
