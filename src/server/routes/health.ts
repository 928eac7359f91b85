import type { FastifyInstance } from 'fastify';
import type { Academy } from '../academy.ts';
import { healthCheck } from '../health.ts';
import type { LastFull } from '../last-full.ts';

const open = { config: { access: 'anybody' as const, withoutPerson: true as const } };

/** For whatever watches over the server: it answers at once, also where the database does not. */
export function healthRoutes(app: FastifyInstance, academy: Academy, lastFull: LastFull): void {
  const check = healthCheck(academy, lastFull);
  app.get('/api/health', open, async (_request, reply) => {
    const health = await check();
    if (Object.values(health).every((it) => it === 'well')) return health;
    return reply.code(503).header('retry-after', '5').send(health);
  });
}
