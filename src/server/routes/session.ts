import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WaysIn } from '#core/academy/log-in.ts';
import { credentialsSchema } from '#core/academy/person.ts';
import type { Academy } from '../academy.ts';
import { personOf, sessionCookie } from '../auth/access.ts';
import { checkPassword } from '../auth/passwords.ts';
import { Refusal } from '../auth/refusal.ts';
import { requireSecondFactor } from '../auth/second-factor.ts';
import { hashToken, newId, newToken } from '../auth/secret.ts';
import { triesAt, triesFrom, withTries } from '../auth/tries.ts';
import { record } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import { findByLogin } from '../db/people.ts';
import { endSessions, openSession, sessionsOf } from '../db/sessions.ts';

const ownSessions = { config: { access: 'person' as const, beforeSecondFactor: true as const } };

/** Logging in and out, and the sessions somebody has open. */
export function sessionRoutes(
  app: FastifyInstance,
  { db, secretKey, singleSignOn }: Academy,
): void {
  app.get('/api/session', { config: { access: 'anybody' } }, async ({ person }) => ({
    person: person === undefined ? null : shownOf(person),
    mustEnrol: person?.mustEnrol ?? false,
    ways: { password: true, provider: singleSignOn?.settings.name ?? null } satisfies WaysIn,
  }));

  app.post('/api/session', { config: { access: 'anybody' } }, async (request, reply) => {
    const { login, password, code } = credentialsSchema.parse(request.body);
    const limits = [...triesAt(request.ip, login.toLowerCase()), triesFrom(request.ip, 'log-in')];
    const found = await withTries(db, limits, async () => {
      const person = await whoKnows(login, password);
      // Only whoever knows the password learns that there is a second factor.
      if (person.totp_confirmed_at !== null) {
        await requireSecondFactor(db, secretKey, person.id, code);
      }
      return person;
    });
    await logIn(db, found.id, request, reply);
    return { person: shownOf(found) };
  });

  app.delete('/api/session', ownSessions, async (request, reply) => {
    const { id, sessionId } = personOf(request);
    await endSessions(db, id, sessionId);
    return reply
      .clearCookie(sessionCookie, { path: '/' })
      .header('clear-site-data', '"cache"')
      .send({});
  });

  app.get('/api/sessions', ownSessions, async (request) => {
    const { id, sessionId } = personOf(request);
    return { sessions: sessionsShown(await sessionsOf(db, id), sessionId) };
  });

  app.delete('/api/sessions/:id', ownSessions, async (request) => {
    const { id } = request.params as { id: string };
    await endSessions(db, personOf(request).id, id);
    return {};
  });

  async function whoKnows(login: string, password: string) {
    const found = await findByLogin(db, login);
    const isRight = await checkPassword(found?.password_hash ?? null, password);
    if (found && isRight && !found.disabled_at) return found;
    await db
      .transaction()
      .execute((it) =>
        record(it, { actor: undefined, action: 'log-in-refused', detail: { known: !!found } }),
      );
    throw new Refusal(401, 'wrong-login');
  }
}

/** Opens a session with a token of its own; an older one of this browser ends. */
export async function logIn(
  db: Database,
  personId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (request.person) await endSessions(db, request.person.id, request.person.sessionId);
  const token = newToken();
  const agent = String(request.headers['user-agent'] ?? '');
  await openSession(db, { tokenHash: hashToken(token), id: newId(), personId, agent });
  await db
    .transaction()
    .execute((it) => record(it, { actor: personId, action: 'logged-in', subject: personId }));
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  });
}

function shownOf({
  id,
  role,
  login,
  name,
  number,
}: Record<'id' | 'role' | 'login' | 'name', string> & {
  number: string | null;
}) {
  return { id, role, login, name, number };
}

/** Sessions as people read them; `own` is the one that asks. */
export function sessionsShown(sessions: Awaited<ReturnType<typeof sessionsOf>>, own: string) {
  return sessions.map(({ id, agent, created_at, seen_at }) => ({
    ...{ id, agent, createdAt: created_at.getTime(), seenAt: seen_at.getTime() },
    isThis: id === own,
  }));
}
