import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ServedAcademy, serveAcademy } from './academy-fixture.ts';

const password = 'a long evening at the gate';
let root: string;
let academy: ServedAcademy | undefined;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'doorstep-proxies-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>the page</title>');
});
afterEach(() => academy?.close());
afterAll(() => rmSync(root, { recursive: true }));

/** The cookie of the first administrator, asked for as a proxy that ends TLS would. */
async function cookieThrough(proxies: readonly string[]): Promise<string> {
  academy = await serveAcademy(root, { proxies });
  const reply = await fetch(`${academy.address}/api/setup`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.9',
    },
    body: JSON.stringify({ login: 'shao', name: 'Shao', password, code: academy.setupCode }),
  });
  expect(reply.status).toBe(200);
  return reply.headers.get('set-cookie') ?? '';
}

it('a proxy that was named is believed: the cookie is for HTTPS only', async () => {
  expect(await cookieThrough(['127.0.0.1', '::1'])).toMatch(/; Secure/);
});

it.each([[[]], [['203.0.113.0/24']]])(
  'others are not: with %j named nothing changes',
  async (proxies) => {
    const cookie = await cookieThrough(proxies);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).not.toMatch(/Secure/);
  },
);
