import '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Person } from '#core/academy/person.ts';
import type { Role } from '#core/academy/role.ts';
import type { Database } from '../db/database.ts';
import { personOfSession } from '../db/sessions.ts';
import { accessTable } from './access-table.ts';
import { Refusal } from './refusal.ts';
import { hashToken } from './secret.ts';

/** Who may call a route at all; whose things it may touch is asked inside. */
export type Access = 'anybody' | 'person' | readonly Role[];

export interface CurrentPerson extends Person {
  sessionId: string;
  /** The academy requires a second factor, and this person has none yet. */
  mustEnrol: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Open to those as well who have yet to set up a second factor that the academy requires. */
    beforeSecondFactor?: true;
    /** Nobody is looked up: it has to answer while the database is away. */
    withoutPerson?: true;
  }
  interface FastifyRequest {
    person: CurrentPerson | undefined;
  }
}

export const sessionCookie = 'doorstep-session';

/** Asks who it is before every route, and refuses whoever may not call it. Deny by default. */
export function guardRoutes(app: FastifyInstance, db: Database): void {
  app.decorateRequest('person', undefined);
  app.addHook('onRoute', ({ config, method, url }) => {
    const isListed = [method].flat().every((it) => it === 'HEAD' || `${it} ${url}` in accessTable);
    if (!isListed) throw new Error(`${method} ${url} is not in the access table`);
    if (config?.access === undefined) throw new Error(`${url} does not say who may call it`);
  });
  app.addHook('onRequest', async (request) => {
    refuseForeign(request);
    if (request.routeOptions.config.withoutPerson) return;
    const token = request.cookies[sessionCookie];
    request.person = token === undefined ? undefined : await personOfSession(db, hashToken(token));
    const { access, beforeSecondFactor } = request.routeOptions.config;
    if (access === 'anybody') return;
    if (request.person === undefined) throw new Refusal(401, 'log-in-first');
    if (request.person.mustEnrol && !beforeSecondFactor) {
      throw new Refusal(403, 'second-factor-required');
    }
    if (access === 'person') return;
    if (!access?.includes(request.person.role)) throw new Refusal(403, 'not-for-you');
  });
}

/** The person of a route that only somebody logged in reaches. */
export function personOf(request: FastifyRequest): CurrentPerson {
  if (request.person === undefined) throw new Refusal(401, 'log-in-first');
  return request.person;
}

/** A page of another origin may not change anything here, whatever cookies its visitor has. */
function refuseForeign({ method, headers, host }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD') return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new Refusal(403, 'other-origin');
  const { origin } = headers;
  if (origin !== undefined && hostOf(origin) !== host) throw new Refusal(403, 'other-origin');
  if (site === undefined && origin === undefined && headers.cookie !== undefined) {
    throw new Refusal(403, 'other-origin');
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
