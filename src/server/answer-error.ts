import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { Refusal } from './auth/refusal.ts';
import { newId } from './auth/secret.ts';
import { type DatabaseFault, databaseFaultOf } from './db/database-fault.ts';
import { LastFull } from './last-full.ts';
import { errorFields, logLine } from './log-line.ts';

/** When to ask again (s): a full disk is not emptied in five seconds. */
const later: Record<DatabaseFault, number> = {
  'database-away': 5,
  'database-slow': 5,
  'database-full': 30,
};

/** Turns whatever a route threw into an answer that says what to do, and never how it went wrong inside. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  lastFull: LastFull = new LastFull(),
) {
  if (error instanceof Refusal) {
    if (error.wait !== undefined) reply.header('retry-after', error.wait);
    return reply.code(error.status).send({ code: error.code, ...error.detail });
  }
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return reply.code(400).send({ code: 'not-understood', path: issue?.path ?? [] });
  }
  const { statusCode = 500 } = error as { statusCode?: number };
  if (statusCode < 500) return reply.code(statusCode).send({ code: codeOf(statusCode) });
  const fault = databaseFaultOf(error);
  if (fault === 'database-full') lastFull.mark();
  // Never a stack, a path or SQL: the id leads to the line in the log.
  const id = newId();
  const { method, routeOptions, person } = request;
  const where = { id, method, route: routeOptions.url, person: person?.id };
  console.error(logLine(fault ?? 'unexpected', { ...where, ...errorFields(error) }));
  if (fault === undefined) return reply.code(500).send({ code: 'unexpected', id });
  return reply.code(503).header('retry-after', later[fault]).send({ code: fault, id });
}

function codeOf(status: number): string {
  const codes: Record<number, string> = {
    413: 'too-large',
    415: 'wrong-type',
    429: 'too-many-tries',
  };
  return codes[status] ?? 'not-understood';
}
