import type { FastifyInstance } from 'fastify';
import { codeSchema } from '#core/academy/log-in.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { seal, unseal } from '../auth/sealed.ts';
import { newFactor, stepOfCode } from '../auth/second-factor.ts';
import { newCode } from '../auth/secret.ts';
import { triesBy, withTries } from '../auth/tries.ts';
import { record } from '../db/audit.ts';
import { confirmFactor, factorOf, lockFactor, removeFactor } from '../db/second-factor.ts';

const staff = {
  config: { access: ['trainer', 'administrator'] as const, beforeSecondFactor: true as const },
};
const recoveryCodes = 10;

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
    const factor = newFactor(login);
    // Asked and set in one: a second tab cannot change a secret that counts already.
    const { numUpdatedRows } = await db
      .updateTable('people')
      .set({ totp_secret: seal(secretKey, factor.secret) })
      .where('id', '=', id)
      .where('totp_confirmed_at', 'is', null)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) throw new Refusal(409, 'second-factor-is-on');
    return factor;
  });

  app.post('/api/second-factor/confirm', staff, async (request) => {
    const { id } = personOf(request);
    const { code } = codeSchema.parse(request.body);
    const codes = Array.from({ length: recoveryCodes }, () => newCode(10));
    await withTries(db, [triesBy(id, 'second factor')], () =>
      db.transaction().execute(async (transaction) => {
        const { totp_secret, totp_last } = await lockFactor(transaction, id);
        const step =
          totp_secret && stepOfCode(unseal(secretKey, totp_secret), code, Number(totp_last));
        if (typeof step !== 'number') throw new Refusal(403, 'wrong-second-factor');
        await confirmFactor(transaction, id, step, codes);
      }),
    );
    return { recoveryCodes: codes };
  });

  app.delete(
    '/api/people/:id/second-factor',
    { config: { access: ['administrator'] } },
    async (request) => {
      const { id } = request.params as { id: string };
      await db.transaction().execute(async (transaction) => {
        if (!(await removeFactor(transaction, id))) throw absent();
        await record(transaction, {
          ...{ actor: personOf(request).id, action: 'second-factor-off', subject: id },
        });
      });
      return {};
    },
  );
}
