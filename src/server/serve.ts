import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { Academy } from './academy.ts';
import { registerAcademy } from './register-academy.ts';
import { securityHeaders } from './security-headers.ts';
import { mostSockets, type SocketLimits, usualLimits } from './socket-limits.ts';

export interface ServeOptions {
  /** The folder with the built product. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Where people, assignments and verified attempts are kept; without it only the page is served. */
  readonly academy?: Academy;
  /** How long clients may take, if not as usual. */
  readonly limits?: SocketLimits;
  /** Addresses or ranges of proxies whose X-Forwarded headers are believed; nobody else's are. */
  readonly proxies?: readonly string[];
}

export interface Server {
  /** For a browser on this machine, without a slash at the end. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const bareHeaders = {
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const aYear = 365 * 24 * 60 * 60;

/** Serves the built product; refuses if it is not built, or if the port is taken (`EADDRINUSE`). */
export async function serve({
  root,
  port,
  host,
  academy,
  limits = usualLimits,
  proxies = [],
}: ServeOptions): Promise<Server> {
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`${root} holds no built product (index.html is missing): run npm start`);
  }
  const app = fastify({
    forceCloseConnections: true,
    bodyLimit: 256 * 1024,
    trustProxy: proxies.length > 0 ? [...proxies] : false,
    ...limits,
    // A malformed address is refused before any header is set.
    frameworkErrors: (_error, _request, reply) => {
      refuse(reply.headers(bareHeaders), 400);
    },
  });
  await app.register(helmet, securityHeaders);
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => reply.header('cache-control', cacheControlFor(path)),
  });
  if (academy) await app.register((scope) => registerAcademy(scope, academy));
  app.setNotFoundHandler(async (request, reply) =>
    isNavigation(request) ? reply.sendFile('index.html') : refuse(reply),
  );
  app.server.maxConnections = mostSockets;
  await app.listen({ port, host });
  const bound = app.server.address();
  if (!bound || typeof bound === 'string') throw new Error('the server listens on no port');
  return {
    address: `http://localhost:${bound.port}`,
    port: bound.port,
    close: () => app.close(),
  };
}

/** What lies under assets/ has a hash of its content in its name; everything else is asked for again. */
function cacheControlFor(path: string): string {
  const isHashed = /[\\/]assets[\\/]/.test(path);
  return isHashed ? `public, max-age=${aYear}, immutable` : 'no-cache';
}

/** A person going to a page of the app; a missing file (a dot in its name) is not one. */
function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? '';
  const asks = headers['sec-fetch-mode'] ?? 'navigate';
  const takesHtml = headers.accept?.includes('text/html') ?? false;
  return (
    (method === 'GET' || method === 'HEAD') &&
    asks === 'navigate' &&
    takesHtml &&
    !basename(path).includes('.')
  );
}

function refuse(reply: FastifyReply, code: 400 | 404 = 404) {
  return reply
    .code(code)
    .type('text/plain; charset=utf-8')
    .send('There is nothing at this address.\n');
}
