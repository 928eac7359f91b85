import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerError } from '#server/answer-error.ts';
import { Refusal } from '#server/auth/refusal.ts';
import { errorFields, logLine } from '#server/log-line.ts';
import { startAcademy, type TestAcademy } from './academy-fixture.ts';

/** What strangers write so that a log seems to say something else. */
const corpus = [
  'x\n{"what":"logged-in","person":"chief"}',
  'x\r\n2026-01-01 all is well',
  '\u001b[2K\u001b[1Aerased',
  'left\u202etfel',
  'next\u0085line\u2028and\u2029paragraph',
  '"}, {"what": "forged',
  '%0a%0d{"a":1}',
  'a'.repeat(1000),
  '\ud800 half a character',
];

function withCode(code: string, message = 'it failed'): Error {
  return Object.assign(new Error(message), { code });
}

/** What is logged while something is done, and not counted as a complaint of the product. */
async function logged(work: () => Promise<unknown>): Promise<string[]> {
  await work();
  const lines = vi.mocked(console.error).mock.calls.map(([line]) => String(line));
  vi.mocked(console.error).mockClear();
  return lines;
}

describe('an error inside', () => {
  let app: FastifyInstance;
  let thrown: unknown;
  beforeAll(async () => {
    app = fastify();
    app.setErrorHandler(answerError);
    app.get('/broken/:id', async () => {
      throw thrown;
    });
    await app.ready();
  });
  afterAll(() => app.close());
  const ask = async (error: unknown) => {
    thrown = error;
    return app.inject({ method: 'GET', url: '/broken/7?code=s3cret' });
  };

  it.each([
    ['53100', 'database-full', '30'],
    ['53300', 'database-away', '5'],
    ['57P01', 'database-away', '5'],
    ['57P03', 'database-away', '5'],
    ['08006', 'database-away', '5'],
    ['ECONNREFUSED', 'database-away', '5'],
    ['57014', 'database-slow', '5'],
    ['40P01', 'database-slow', '5'],
  ])('%s of the database is %s, and says when to ask again', async (code, word, seconds) => {
    const lines = await logged(async () => {
      const reply = await ask(withCode(code));
      expect(reply.statusCode).toBe(503);
      expect(reply.headers['retry-after']).toBe(seconds);
      expect(reply.json()).toMatchObject({
        code: word,
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
    });
    expect(lines).toHaveLength(1);
  });

  it('carries an id that leads to one line, which says where and not who asked for what', async () => {
    let id = '';
    const [line = ''] = await logged(async () => {
      const reply = await ask(withCode('XX000', 'relation "people" does not exist'));
      expect(reply.statusCode).toBe(500);
      expect(reply.json()).toEqual({ code: 'unexpected', id: expect.any(String) });
      id = reply.json().id;
    });
    expect(JSON.parse(line)).toMatchObject({ what: 'unexpected', id, route: '/broken/:id' });
    expect(line).not.toContain('s3cret');
  });

  it('that is a refusal is no error and is not logged', async () => {
    const lines = await logged(async () => {
      const reply = await ask(new Refusal(409, 'already-ended', { steps: 3 }));
      expect([reply.statusCode, reply.json()]).toEqual([409, { code: 'already-ended', steps: 3 }]);
    });
    expect(lines).toEqual([]);
  });
});

describe('the log', () => {
  it.each(corpus)('stays one line that a machine reads, whatever it holds: %j', (text) => {
    const line = logLine('unexpected', errorFields(new Error(text)));
    expect(line).toMatch(/^[\u0020-\u007e\u00a0-\uffff]*$/);
    expect(line).not.toMatch(/[\u007f-\u009f\u2028-\u202e]/);
    expect(JSON.parse(line)).toMatchObject({ what: 'unexpected' });
    expect(line.length).toBeLessThan(3000);
  });

  it('holds no password of an address, and no token of a link', () => {
    const line = logLine('unexpected', {
      error: 'cannot reach postgresql://doorstep:hunter2@127.0.0.1/db?password=hunter2',
      link: '/invite?token=abcdef&code=123456',
    });
    expect(line).not.toMatch(/hunter2|abcdef|123456/);
  });
});

describe('an academy whose database dies', () => {
  let academy: TestAcademy;
  beforeAll(async () => {
    academy = await startAcademy();
  }, 60_000);
  afterAll(() => academy.close());
  afterEach(() => vi.mocked(console.error).mockClear());

  const health = async () => {
    const reply = await academy.client().get('/api/health');
    return [reply.status, reply.body];
  };

  it('says that all is well while it is', async () => {
    expect(await health()).toEqual([200, { page: 'well', database: 'well', verifier: 'well' }]);
  });

  it('refuses with 503 until the database runs again by itself, and then goes on', async () => {
    const { rows } = await academy.ask(
      "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) pid",
    );
    process.kill(Number(rows[0]?.pid), 'SIGKILL');
    const seen = new Set<number>();
    const healths: string[] = [];
    await expect
      .poll(
        async () => {
          const replies = await Promise.all(
            Array.from({ length: 8 }, () => academy.client().get('/api/setup')),
          );
          for (const { status, headers } of replies) {
            seen.add(status);
            if (status === 503) expect(headers['retry-after']).toBe('5');
          }
          healths.push(JSON.stringify(await health()));
          return replies.every(({ status }) => status === 200) && seen.has(503);
        },
        { timeout: 30_000, interval: 50 },
      )
      .toBe(true);
    expect([...seen].sort()).toEqual([200, 503]);
    expect(healths.some((it) => it.includes('"database":"away"'))).toBe(true);
    await expect.poll(health, { timeout: 5000 }).toMatchObject([200, { database: 'well' }]);
  });
});
