import type { FastifyInstance } from 'fastify';
import { passwordChangeSchema } from '#core/academy/log-in.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { checkPassword, hashPassword, isCommonPassword } from '../auth/passwords.ts';
import { Refusal } from '../auth/refusal.ts';
import { triesBy, withTries } from '../auth/tries.ts';
import { record } from '../db/audit.ts';
import { findByLogin } from '../db/people.ts';
import { endSessions } from '../db/sessions.ts';
import { logIn } from './session.ts';

/** Changing one's password, which ends every session but a new one of this browser. */
export function passwordRoutes(app: FastifyInstance, { db }: Academy): void {
  app.put('/api/my/password', { config: { access: 'person' } }, async (request, reply) => {
    const { id, login } = personOf(request);
    const { current, password } = passwordChangeSchema.parse(request.body);
    const kept = (await findByLogin(db, login))?.password_hash ?? null;
    // Each try costs a hash; whoever holds somebody else's session may not guess for long.
    await withTries(db, [triesBy(id, 'password')], async () => {
      if (!(await checkPassword(kept, current))) throw new Refusal(409, 'wrong-password');
    });
    if (isCommonPassword(password, login)) throw new Refusal(400, 'common-password');
    const hash = await hashPassword(password);
    await db.transaction().execute(async (transaction) => {
      // Of two changes at once the second no longer knows the password.
      const { numUpdatedRows } = await transaction
        .updateTable('people')
        .set({ password_hash: hash })
        .where('id', '=', id)
        .where('password_hash', '=', kept)
        .executeTakeFirst();
      if (Number(numUpdatedRows) === 0) throw new Refusal(409, 'wrong-password');
      await endSessions(transaction, id);
      await record(transaction, { actor: id, action: 'password-changed', subject: id });
    });
    await logIn(db, id, request, reply);
    return {};
  });
}
