import type { FastifyInstance } from 'fastify';
import { recordStoreSchema } from '#core/academy/record-store.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { record } from '../db/audit.ts';
import { forgetRecordStore, readRecordStore, writeRecordStore } from '../db/record-store.ts';

const administrator = { config: { access: ['administrator'] as const } };

/** Where statements are sent, as an administrator decides it. */
export function recordStoreRoutes(app: FastifyInstance, { db }: Academy): void {
  app.get('/api/record-store', administrator, () => readRecordStore(db));

  app.put('/api/record-store', administrator, async (request) => {
    const wanted = recordStoreSchema.parse(request.body);
    await db.transaction().execute(async (transaction) => {
      await writeRecordStore(transaction, wanted);
      await record(transaction, {
        ...{ actor: personOf(request).id, action: 'record-store-set' },
        detail: { endpoint: wanted.endpoint },
      });
    });
    return {};
  });

  app.delete('/api/record-store', administrator, async (request) => {
    const { id: actor } = personOf(request);
    await db.transaction().execute(async (transaction) => {
      if (!(await forgetRecordStore(transaction))) return;
      await record(transaction, { actor, action: 'record-store-ended' });
    });
    return {};
  });
}
