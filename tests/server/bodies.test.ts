import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAcademy, type TestAcademy } from './academy-fixture.ts';

let academy: TestAcademy;
beforeAll(async () => {
  academy = await startAcademy();
}, 60_000);
afterAll(() => academy.close());

const json = 'application/json';

async function send(payload: string | Buffer, type: string = json, url = '/api/session') {
  const reply = await academy.app.inject({
    ...{ method: 'POST', url, payload },
    headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' },
  });
  return { status: reply.statusCode, body: reply.json() };
}

const deep = (levels: number) => `{"login":${'['.repeat(levels)}${']'.repeat(levels)}}`;

describe('a body that can be read in more than one way is refused, and told where', () => {
  it.each([
    ['a key twice', '{"login":"a","login":"chief","password":"x"}', 'double-key'],
    ['a key twice, once escaped', '{"login":"a","log\\u0069n":"b","password":"x"}', 'double-key'],
    ['__proto__', '{"__proto__":{"admin":true},"login":"a","password":"x"}', 'forbidden-key'],
    ['constructor', '{"constructor":{"prototype":{}},"login":"a"}', 'forbidden-key'],
    ['a number beyond range', '{"login":1e999,"password":"x"}', 'number-too-large'],
    ['a negative number beyond range', '{"login":-1e999,"password":"x"}', 'number-too-large'],
    ['NaN', '{"login":NaN,"password":"x"}', 'syntax'],
    ['Infinity', '{"login":Infinity}', 'syntax'],
    ['a comment', '{"login":"a"/* so */}', 'syntax'],
    ['a comma too many', '{"login":"a",}', 'syntax'],
    ['two documents', '{"login":"a"}{"login":"b"}', 'syntax'],
    ['half of one', '{"login":"a"', 'syntax'],
    ['nothing', '', 'syntax'],
    ['nesting without end', deep(5000), 'too-deep'],
    ['a lone surrogate', '{"login":"\\ud800","password":"x"}', 'broken-character'],
  ])('%s', async (_what, payload, fault) => {
    const { status, body } = await send(payload);
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ code: 'not-understood', fault }),
    ]);
    expect(body).toMatchObject({ line: 1, column: expect.any(Number) });
  });

  it('bytes that are no UTF-8', async () => {
    const payload = Buffer.from([...Buffer.from('{"login":"'), 0xc3, 0x28, ...Buffer.from('"}')]);
    expect(await send(payload)).toMatchObject({ status: 400, body: { fault: 'broken-character' } });
  });
});

describe('a body of another kind than the contract is refused', () => {
  it.each([
    ['a number as text', '{"from":"0","steps":[{"event":{"type":"heard"},"at":1,"elapsed":0}]}'],
    ['a text as number', '{"from":0,"steps":[{"event":{"type":7},"at":1,"elapsed":0}]}'],
    ['half a step', '{"from":0.5,"steps":[{"event":{"type":"heard"},"at":1,"elapsed":0}]}'],
    ['a number that is not exact', '{"from":9007199254740993,"steps":[]}'],
    ['a key nobody knows', '{"from":0,"steps":[],"admin":true}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"from"'],
  ])('%s', async (_what, payload) => {
    const recruit = await loggedIn();
    const reply = await academy.app.inject({
      ...{ method: 'POST', url: `/api/attempts/${'a'.repeat(32)}/steps`, payload },
      headers: { 'content-type': json, 'sec-fetch-site': 'same-origin', cookie: recruit },
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ code: 'not-understood' });
  });

  it('-0 is zero, as it is everywhere else', async () => {
    const reply = await academy.app.inject({
      ...{ method: 'POST', url: `/api/attempts/${'a'.repeat(32)}/steps` },
      payload: '{"from":-0,"steps":[{"event":{"type":"heard"},"at":1,"elapsed":-0}]}',
      headers: { 'content-type': json, 'sec-fetch-site': 'same-origin', cookie: await loggedIn() },
    });
    expect(reply.statusCode).toBe(404);
  });
});

describe('a body of another type is refused as such', () => {
  const form = 'login=chief&password=x';
  it.each([
    ['text/plain', '{"login":"a","password":"x"}'],
    ['application/x-www-form-urlencoded', form],
    ['multipart/form-data; boundary=a', form],
    ['text/json', '{}'],
    ['application/xml', '<login/>'],
  ])('%s', async (type, payload) => {
    expect(await send(payload, type)).toEqual({ status: 415, body: { code: 'wrong-type' } });
  });

  it('one that is too large, before it is read', async () => {
    const url = `/api/attempts/${'a'.repeat(32)}/steps`;
    const { status, body } = await send(`"${'a'.repeat(257 * 1024)}"`, json, url);
    // Nobody is logged in: that comes first, and nothing of the body was needed for it.
    expect([status, body.code]).toEqual([401, 'log-in-first']);
    const reply = await academy.app.inject({
      ...{ method: 'POST', url, payload: `"${'a'.repeat(257 * 1024)}"` },
      headers: { 'content-type': json, 'sec-fetch-site': 'same-origin', cookie: await loggedIn() },
    });
    expect([reply.statusCode, reply.json()]).toEqual([413, { code: 'too-large' }]);
  });
});

let cookie: string | undefined;

/** The cookie of a recruit, who joins the first time. */
async function loggedIn(): Promise<string> {
  if (cookie !== undefined) return cookie;
  const password = 'a long evening at the gate';
  const chief = academy.client();
  await chief.post('/api/setup', {
    ...{ login: 'chief', name: 'Chief', password, code: academy.setupCode },
  });
  const { id } = (await chief.post('/api/cohorts', { name: 'Spring' })).body;
  const { joinCode: code } = (await chief.get(`/api/cohorts/${id}`)).body;
  const reply = await academy.client().post('/api/join', {
    ...{ code, login: 'recruit', name: 'Recruit', password },
  });
  cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
  return cookie;
}
