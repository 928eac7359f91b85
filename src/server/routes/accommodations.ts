import type { FastifyInstance, FastifyRequest } from 'fastify';
import { newAccommodationSchema } from '#core/academy/accommodation.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { absent } from '../auth/refusal.ts';
import { requireTheirs } from '../auth/require-theirs.ts';
import { endAccommodation, findAccommodation, setAccommodation } from '../db/accommodations.ts';
import { record } from '../db/audit.ts';
import { findPerson } from '../db/people.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };

/** What single recruits are granted: other paces, more time, more attempts. */
export function accommodationRoutes(app: FastifyInstance, { db }: Academy): void {
  app.get('/api/people/:id/accommodation', { config: { access: 'person' } }, async (request) => {
    const id = await recruitIn(request);
    return { accommodation: (await findAccommodation(db, id)) ?? null };
  });

  app.put('/api/people/:id/accommodation', staff, async (request) => {
    const id = await recruitIn(request);
    const wanted = newAccommodationSchema.parse(request.body);
    const { id: actor } = personOf(request);
    // The log is never shortened: why somebody needs something does not go there.
    const { reason: _why, ...detail } = wanted;
    await db.transaction().execute(async (transaction) => {
      await setAccommodation(transaction, id, actor, wanted);
      await record(transaction, { actor, action: 'accommodation-set', subject: id, detail });
    });
    return {};
  });

  app.delete('/api/people/:id/accommodation', staff, async (request) => {
    const id = await recruitIn(request);
    const { id: actor } = personOf(request);
    await db.transaction().execute(async (transaction) => {
      if (!(await endAccommodation(transaction, id))) return;
      await record(transaction, { actor, action: 'accommodation-ended', subject: id });
    });
    return {};
  });

  async function recruitIn(request: FastifyRequest): Promise<string> {
    const { id } = request.params as { id: string };
    await requireTheirs(db, request, id);
    const person = await findPerson(db, id);
    if (person?.role !== 'recruit') throw absent();
    return id;
  }
}
