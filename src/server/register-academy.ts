import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Academy } from './academy.ts';
import { answerError } from './answer-error.ts';
import { guardRoutes } from './auth/access.ts';
import { LastFull } from './last-full.ts';
import { readJsonBodies } from './read-json-bodies.ts';
import { accommodationRoutes } from './routes/accommodations.ts';
import { assignmentRoutes } from './routes/assignments.ts';
import { attemptRoutes } from './routes/attempts.ts';
import { classRunRoutes } from './routes/class-runs.ts';
import { cohortRoutes } from './routes/cohorts.ts';
import { exportRoutes } from './routes/exports.ts';
import { healthRoutes } from './routes/health.ts';
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
  readJsonBodies(app);
  const lastFull = new LastFull();
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, lastFull));
  healthRoutes(app, academy, lastFull);
  openApiRoutes(app);
  setupRoutes(app, academy);
  sessionRoutes(app, academy);
  singleSignOnRoutes(app, academy);
  secondFactorRoutes(app, academy);
  passwordRoutes(app, academy);
  logInSettingsRoutes(app, academy);
  personRoutes(app, academy);
  cohortRoutes(app, academy);
  accommodationRoutes(app, academy);
  assignmentRoutes(app, academy);
  attemptRoutes(app, academy);
  exportRoutes(app, academy);
  reviewRoutes(app, academy);
  insightRoutes(app, academy);
  classRunRoutes(app, academy);
  voteRoutes(app, academy);
}
