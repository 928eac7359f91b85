import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Academy } from '#server/academy.ts';
import { newCode, newId } from '#server/auth/secret.ts';
import { type Database, openDatabase } from '#server/db/database.ts';
import { startPostgres } from '#server/db/embedded-postgres.ts';
import { registerAcademy } from '#server/register-academy.ts';
import { serve } from '#server/serve.ts';
import { Verifier } from '#server/verify/verifier.ts';
import { copyFreshCluster } from './fresh-cluster.ts';
import { shippedCatalog } from './shipped-catalog.ts';

/** Somebody with a browser of their own. */
export class Client {
  readonly #app: FastifyInstance;
  #cookie: string | undefined;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  get(url: string) {
    return this.#ask('GET', url);
  }

  post(url: string, body: unknown = {}) {
    return this.#ask('POST', url, body);
  }

  /** A body as it stands, for what no object can say. */
  postText(url: string, text: string) {
    return this.#ask('POST', url, text);
  }

  put(url: string, body: unknown) {
    return this.#ask('PUT', url, body);
  }

  remove(url: string) {
    return this.#ask('DELETE', url);
  }

  async #ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown) {
    const reply = await this.#app.inject({
      method,
      url,
      ...(body === undefined ? {} : { payload: body as object }),
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(this.#cookie === undefined ? {} : { cookie: this.#cookie }),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
    });
    const set = reply.headers['set-cookie'];
    if (typeof set === 'string') this.#cookie = set.split(';')[0];
    const isJson = String(reply.headers['content-type']).startsWith('application/json');
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
    const json: any = isJson ? reply.json() : undefined;
    return { status: reply.statusCode, body: json, text: reply.body, headers: reply.headers };
  }
}

/** An academy of its own on a PostgreSQL of its own. */
export interface TestAcademy {
  app: FastifyInstance;
  db: Database;
  /** The address of its database. */
  url: string;
  /** Asks the database in SQL. */
  ask(question: string): Promise<{ rows: Record<string, string>[] }>;
  setupCode: string;
  client(): Client;
  close(): Promise<void>;
}

/** The built product with an academy behind it, on a PostgreSQL of its own. */
export interface ServedAcademy {
  address: string;
  setupCode: string;
  db: Database;
  close(): Promise<void>;
}

/** `more` stands in for parts of the academy; a port of its own where an address must be known before. */
export async function serveAcademy(
  root: string,
  more: Partial<Academy> & { port?: number; proxies?: readonly string[] } = {},
): Promise<ServedAcademy> {
  const { port = 0, proxies = [], ...instead } = more;
  const parts = await academyParts();
  const academy = { ...parts.academy, ...instead };
  const server = await serve({ root, port, host: 'localhost', proxies, academy });
  return {
    ...{ address: server.address, setupCode: parts.setupCode, db: parts.academy.db },
    close: async () => {
      await server.close();
      await parts.close();
    },
  };
}

async function ownPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-academy-'));
  await copyFreshCluster(folder);
  const { url, stop } = await startPostgres({ folder });
  return { url, stop: () => stop().then(() => rmSync(folder, { recursive: true })) };
}

/** A database of its own at the server that DATABASE_URL names. */
async function ownDatabase(given: string) {
  const name = `test_${newId()}`;
  const ask = async (question: string) => {
    const client = new pg.Client({ connectionString: given });
    await client.connect();
    await client.query(question);
    await client.end();
  };
  // Nobody ever stands in template0: template1 could not be copied while somebody does.
  await ask(`create database ${name} template template0`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => ask(`drop database ${name} with (force)`) };
}

async function academyParts() {
  const { DATABASE_URL: given } = process.env;
  const postgres = given === undefined ? await ownPostgres() : await ownDatabase(given);
  const db = await openDatabase(postgres.url);
  const verifier = new Verifier();
  const setupCode = newCode(10);
  const secretKey = randomBytes(32);
  const academy = {
    db,
    verifier,
    secretKey,
    catalog: shippedCatalog(),
    setupCode: () => setupCode,
  };
  return {
    ...{ academy, setupCode, url: postgres.url },
    close: async () => {
      await verifier.close();
      await db.destroy();
      await postgres.stop();
    },
  };
}

/** `more` adds routes of its own, `parts` stand in for those of the academy. */
export async function startAcademy(
  more: (app: FastifyInstance) => void = () => {},
  parts: Partial<Academy> = {},
): Promise<TestAcademy> {
  const { academy, setupCode, url, close } = await academyParts();
  const app = fastify();
  try {
    await registerAcademy(app, { ...academy, ...parts });
    more(app);
    await app.ready();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...{ app, db: academy.db, setupCode, url },
    ask: async (question) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return { rows: (await client.query(question)).rows };
      } finally {
        await client.end();
      }
    },
    client: () => new Client(app),
    close: async () => {
      await app.close();
      await close();
    },
  };
}
