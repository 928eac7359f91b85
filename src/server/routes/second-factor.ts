import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { seal, unseal } from '../auth/sealed.ts';
import { newFactor, stepOfCode } from '../auth/second-factor.ts';
import { hashToken, newCode } from '../auth/secret.ts';
import { record } from '../db/audit.ts';
import type { Database } from '../db/database.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
export const codeSchema = z.strictObject({ code: z.string().max(32) });
const recoveryCodes = 10;
const tries = {
  rateLimit: {
    ...{ max: 10, timeWindow: '1 minute', hook: 'preHandler' as const },
    keyGenerator: ({ ip, person }: FastifyRequest) => `${ip} ${person?.id ?? ''}`,
  },
};

/** Setting up a second factor, and taking it off somebody who lost theirs. */
export function secondFactorRoutes(app: FastifyInstance, { db, secretKey }: Academy): void {
  app.get('/api/second-factor', staff, async (request) => {
    const { totp_confirmed_at } = await factorOf(db, personOf(request).id);
    const left = await db
      .selectFrom('recovery_codes')
      .select('hash')
      .where('person_id', '=', personOf(request).id)
      .execute();
    return { isOn: totp_confirmed_at !== null, recoveryCodes: left.length };
  });

  app.post('/api/second-factor', staff, async (request) => {
    const { id, login } = personOf(request);
    const { totp_confirmed_at } = await factorOf(db, id);
    if (totp_confirmed_at !== null) throw new Refusal(409, 'second-factor-is-on');
    const factor = newFactor(login);
    await db
      .updateTable('people')
      .set({ totp_secret: seal(secretKey, factor.secret) })
      .where('id', '=', id)
      .execute();
    return factor;
  });

  app.post(
    '/api/second-factor/confirm',
    { config: { ...staff.config, ...tries } },
    async (request) => {
      const { id } = personOf(request);
      const { code } = codeSchema.parse(request.body);
      const codes = Array.from({ length: recoveryCodes }, () => newCode(10));
      await db.transaction().execute(async (transaction) => {
        const { totp_secret, totp_last } = await factorOf(transaction, id);
        const step =
          totp_secret && stepOfCode(unseal(secretKey, totp_secret), code, Number(totp_last));
        if (typeof step !== 'number') throw new Refusal(403, 'wrong-second-factor');
        await transaction
          .updateTable('people')
          .set({ totp_confirmed_at: new Date(), totp_last: String(step) })
          .where('id', '=', id)
          .execute();
        await transaction.deleteFrom('recovery_codes').where('person_id', '=', id).execute();
        await transaction
          .insertInto('recovery_codes')
          .values(codes.map((it) => ({ person_id: id, hash: hashToken(it) })))
          .execute();
        await record(transaction, { actor: id, action: 'second-factor-on', subject: id });
      });
      return { recoveryCodes: codes };
    },
  );

  app.delete(
    '/api/people/:id/second-factor',
    { config: { access: ['administrator'] } },
    async (request) => {
      const { id } = request.params as { id: string };
      await db.transaction().execute(async (transaction) => {
        const changed = await transaction
          .updateTable('people')
          .set({ totp_secret: null, totp_confirmed_at: null })
          .where('id', '=', id)
          .executeTakeFirst();
        if (Number(changed.numUpdatedRows) === 0) throw absent();
        await transaction.deleteFrom('recovery_codes').where('person_id', '=', id).execute();
        // Whoever got in without it is out as well.
        await transaction.deleteFrom('sessions').where('person_id', '=', id).execute();
        await record(transaction, {
          ...{ actor: personOf(request).id, action: 'second-factor-off', subject: id },
        });
      });
      return {};
    },
  );
}

function factorOf(db: Database, id: string) {
  return db
    .selectFrom('people')
    .select(['totp_secret', 'totp_confirmed_at', 'totp_last'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
