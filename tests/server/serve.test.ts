import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serve } from '#server/serve.ts';

const page = '<!doctype html><title>the page</title>';
const script = 'console.log(1);'.repeat(200);
const navigation = { accept: 'text/html,*/*', 'sec-fetch-mode': 'navigate' };

let root: string;
let server: Server;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'doorstep-serve-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), page);
  await writeFile(join(root, 'sw.js'), 'self.skipWaiting();');
  await writeFile(join(root, '.built-from'), 'secret');
  await writeFile(join(root, 'assets', 'app-BmMxaYvu.js'), script);
  await writeFile(join(root, 'assets', 'app-BmMxaYvu.js.br'), brotliCompressSync(script));
  await writeFile(join(root, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  server = await serve({ root, port: 0, host: 'localhost' });
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

describe('the static server', () => {
  it.each(['/', '/play/s01', '/play/s01?from=library'])(
    'answers %s with the page',
    async (path) => {
      const reply = await get(path, navigation);
      expect(reply.status).toBe(200);
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(reply.headers['cache-control']).toBe('no-cache');
      expect(reply.body.toString()).toBe(page);
    },
  );

  it.each([
    ['a missing asset, even asked for by a person', '/assets/gone-12345678.js', navigation],
    ['a missing file at the top', '/gone.json', navigation],
    ['data asked for by a script', '/play/s01', { accept: 'application/json' }],
    [
      'an image that is not there',
      '/play/s01',
      { accept: 'text/html', 'sec-fetch-mode': 'no-cors' },
    ],
    ['a file that is not for people', '/.built-from', navigation],
  ])('says 404 for %s', async (_what, path, headers) => {
    const reply = await get(path, headers);
    expect(reply.status).toBe(404);
    expect(reply.body.toString()).not.toContain('<');
  });

  it('never answers a form post with the page', async () => {
    const reply = await fetch(`${server.address}/play/s01`, {
      method: 'POST',
      headers: navigation,
    });
    expect(reply.status).toBe(404);
  });

  it('keeps hashed assets for good, and asks again for everything else', async () => {
    const cacheOf = async (path: string) => (await get(path)).headers['cache-control'];
    expect(await cacheOf('/assets/app-BmMxaYvu.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/icon.svg')).toBe('no-cache');
    expect(await cacheOf('/sw.js')).toBe('no-cache');
  });

  it('sends the compressed file to who can read it, and the plain one to who cannot', async () => {
    const compressed = await get('/assets/app-BmMxaYvu.js', { 'accept-encoding': 'br' });
    expect(compressed.headers['content-encoding']).toBe('br');
    expect(compressed.headers['cache-control']).toContain('immutable');
    expect(compressed.headers['content-type']).toContain('javascript; charset=utf-8');
    expect(brotliDecompressSync(compressed.body).toString()).toBe(script);
    const plain = await get('/assets/app-BmMxaYvu.js', { 'accept-encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toMatch(/accept-encoding/i);
    expect(plain.body.toString()).toBe(script);
  });

  it.each(['/', '/play/s01', '/assets/app-BmMxaYvu.js', '/sw.js', '/gone.js'])(
    'sends the security headers with %s',
    async (path) => {
      const { headers } = await get(path, navigation);
      const policy = String(headers['content-security-policy']);
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]) {
        expect(policy.split(';')).toContain(rule);
      }
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );

  it.each([
    '/../package.json',
    '/assets/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..',
  ])('gives out nothing above its folder: %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.toString()).not.toMatch(/doorstep|root:/);
  });

  it('refuses a taken port with a code that says so', async () => {
    await expect(serve({ root, port: server.port, host: 'localhost' })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('refuses a folder that holds no product', async () => {
    const empty = join(root, 'assets');
    await expect(serve({ root: empty, port: 0, host: 'localhost' })).rejects.toThrow('npm start');
  });

  it('stops at once, open connections or not', async () => {
    const other = await serve({ root, port: 0, host: 'localhost' });
    await fetch(`${other.address}/`, { headers: navigation });
    await other.close();
    await expect(fetch(`${other.address}/`)).rejects.toThrow();
  });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As a browser would send it: `fetch` tidies the path and says how it was called. */
function ask(method: string, path: string, headers: OutgoingHttpHeaders = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: 'localhost', port: server.port, path, method, headers };
    const asked = request(options, async (reply) => {
      const body = Buffer.concat(await Array.fromAsync(reply));
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body });
    });
    asked.on('error', reject);
    asked.end();
  });
}

function get(path: string, headers: OutgoingHttpHeaders = {}) {
  return ask('GET', path, headers);
}
