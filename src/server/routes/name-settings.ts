import type { FastifyInstance } from 'fastify';
import { nameSettingsSchema } from '#core/academy/name-settings.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { record } from '../db/audit.ts';
import { readNameSettings, writeNameSettings } from '../db/settings.ts';

const administrator = { config: { access: ['administrator'] as const } };

/** What trainers get to see of recruits, as an administrator decides it. */
export function nameSettingsRoutes(app: FastifyInstance, { db }: Academy): void {
  app.get('/api/name-settings', administrator, () => readNameSettings(db));

  app.put('/api/name-settings', administrator, async (request) => {
    const wanted = nameSettingsSchema.parse(request.body);
    const { id: actor } = personOf(request);
    await db.transaction().execute(async (transaction) => {
      await writeNameSettings(transaction, wanted);
      await record(transaction, { actor, action: 'name-settings-set', detail: { ...wanted } });
    });
    return {};
  });
}
