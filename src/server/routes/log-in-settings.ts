import type { FastifyInstance } from 'fastify';
import { logInSettingsSchema } from '#core/academy/log-in.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { Refusal } from '../auth/refusal.ts';
import { record } from '../db/audit.ts';
import { factorOf } from '../db/second-factor.ts';
import { readSettings, writeSettings } from '../db/settings.ts';

const administrator = { config: { access: ['administrator'] as const } };

/** How people log in at this academy, as an administrator decides it. */
export function logInSettingsRoutes(app: FastifyInstance, { db }: Academy): void {
  app.get('/api/log-in-settings', administrator, () => readSettings(db));

  app.put('/api/log-in-settings', administrator, async (request) => {
    const wanted = logInSettingsSchema.parse(request.body);
    const { id: actor } = personOf(request);
    await db.transaction().execute(async (transaction) => {
      const own = await factorOf(transaction, actor);
      const isWithout = own.totp_confirmed_at === null;
      if (wanted.secondFactorRequired && isWithout) throw new Refusal(409, 'own-factor-first');
      await writeSettings(transaction, wanted);
      await record(transaction, { actor, action: 'log-in-settings-set', detail: { ...wanted } });
    });
    return {};
  });
}
