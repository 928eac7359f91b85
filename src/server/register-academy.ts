import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import type { Academy } from './academy.ts';
import { guardRoutes } from './auth/access.ts';
import { Refusal } from './auth/refusal.ts';
import { assignmentRoutes } from './routes/assignments.ts';
import { attemptRoutes } from './routes/attempts.ts';
import { classRunRoutes } from './routes/class-runs.ts';
import { cohortRoutes } from './routes/cohorts.ts';
import { exportRoutes } from './routes/exports.ts';
import { insightRoutes } from './routes/insights.ts';
import { logInSettingsRoutes } from './routes/log-in-settings.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { passwordRoutes } from './routes/password.ts';
import { personRoutes } from './routes/people.ts';
import { reviewRoutes } from './routes/review.ts';
import { secondFactorRoutes } from './routes/second-factor.ts';
import { sessionRoutes } from './routes/session.ts';
import { setupRoutes } from './routes/setup.ts';
import { singleSignOnRoutes } from './routes/single-sign-on.ts';
import { voteRoutes } from './routes/votes.ts';

/** Everything under /api: who it is, whether they may, what they ask, in this order. */
export async function registerAcademy(app: FastifyInstance, academy: Academy): Promise<void> {
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  guardRoutes(app, academy.db);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Refusal) {
      return reply.code(error.status).send({ code: error.code, ...error.detail });
    }
    if (error instanceof ZodError) {
      const [issue] = error.issues;
      return reply.code(400).send({ code: 'not-understood', path: issue?.path ?? [] });
    }
    const { statusCode = 500 } = error as { statusCode?: number };
    if (statusCode < 500) return reply.code(statusCode).send({ code: codeOf(statusCode) });
    const isAway = isConnectionTrouble(error);
    // Never a stack, a path or SQL: the id leads to the line in the log.
    console.error(JSON.stringify({ id: request.id, at: Date.now(), error: String(error) }));
    if (isAway) reply.header('retry-after', '5');
    return reply.code(isAway ? 503 : 500).send({
      code: isAway ? 'database-away' : 'unexpected',
      id: request.id,
    });
  });
  openApiRoutes(app);
  setupRoutes(app, academy);
  sessionRoutes(app, academy);
  singleSignOnRoutes(app, academy);
  secondFactorRoutes(app, academy);
  passwordRoutes(app, academy);
  logInSettingsRoutes(app, academy);
  personRoutes(app, academy);
  cohortRoutes(app, academy);
  assignmentRoutes(app, academy);
  attemptRoutes(app, academy);
  exportRoutes(app, academy);
  reviewRoutes(app, academy);
  insightRoutes(app, academy);
  classRunRoutes(app, academy);
  voteRoutes(app, academy);
}

function codeOf(status: number): string {
  return status === 429 ? 'too-many-tries' : status === 413 ? 'too-large' : 'not-understood';
}

function isConnectionTrouble(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300', '08006'].includes(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(message)
  );
}
