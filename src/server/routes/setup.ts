import type { FastifyInstance } from 'fastify';
import { firstAdministratorSchema } from '#core/academy/person.ts';
import type { Academy } from '../academy.ts';
import { hashPassword, isCommonPassword } from '../auth/passwords.ts';
import { Refusal } from '../auth/refusal.ts';
import { newId } from '../auth/secret.ts';
import { triesFrom, withTries } from '../auth/tries.ts';
import { record } from '../db/audit.ts';
import { hasAdministrator } from '../db/people.ts';
import { logIn } from './session.ts';

/** The first administrator, once, by the code that the first start printed. */
export function setupRoutes(app: FastifyInstance, { db, setupCode }: Academy): void {
  app.get('/api/setup', { config: { access: 'anybody' } }, async () => ({
    isNeeded: !(await hasAdministrator(db)),
  }));

  app.post('/api/setup', { config: { access: 'anybody' } }, async (request, reply) => {
    const { code, login, name, password } = firstAdministratorSchema.parse(request.body);
    await withTries(db, [triesFrom(request.ip, 'setup')], async () => {
      const wanted = setupCode();
      const isRight = wanted !== undefined && code.trim().toUpperCase() === wanted;
      if (!isRight) throw new Refusal(403, 'wrong-code');
    });
    if (isCommonPassword(password, login)) throw new Refusal(400, 'common-password');
    const id = newId();
    const hash = await hashPassword(password);
    await db.transaction().execute(async (transaction) => {
      // The lock of the audit head makes a second first administrator wait, and then find the first.
      await record(transaction, { actor: id, action: 'academy-opened', subject: id });
      if (await hasAdministrator(transaction)) throw new Refusal(409, 'already-open');
      await transaction
        .insertInto('people')
        .values({ id, role: 'administrator', login, name, number: null, password_hash: hash })
        .execute();
    });
    await logIn(db, id, request, reply);
    return { id };
  });
}
