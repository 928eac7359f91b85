import type { FastifyInstance } from 'fastify';
import { accessTable } from '../auth/access-table.ts';
import { openApiOf } from '../openapi/openapi-of.ts';
import { routeNotes } from '../openapi/route-notes.ts';

/** The description of this API, for who wants to build on it. */
export function openApiRoutes(app: FastifyInstance): void {
  const description = openApiOf(accessTable, routeNotes);
  app.get('/api/openapi.json', { config: { access: 'anybody' } }, async () => description);
}
