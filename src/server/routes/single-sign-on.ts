import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codeSchema } from '#core/academy/log-in.ts';
import type { Academy } from '../academy.ts';
import { readProviderAccount } from '../auth/provider-account.ts';
import { Refusal } from '../auth/refusal.ts';
import { requireSecondFactor } from '../auth/second-factor.ts';
import type { Outing, SingleSignOn } from '../auth/single-sign-on.ts';
import { openTicket, sealTicket } from '../auth/ticket.ts';
import { triesFrom, withTries } from '../auth/tries.ts';
import { record } from '../db/audit.ts';
import { accountOf, type Found } from '../db/provider-accounts.ts';
import { logLine } from '../log-line.ts';
import { logIn } from './session.ts';

const path = '/api/single-sign-on';
const outingCookie = 'doorstep-outing';
const halfwayCookie = 'doorstep-halfway';
/** ms */
const lifetimes = { outing: 10 * 60_000, halfway: 5 * 60_000 };
/** A class behind one address may log in at once. */
const anybody = {
  config: {
    access: 'anybody' as const,
    rateLimit: { max: 600, timeWindow: '1 minute' },
  },
};

/**
 * Log-in at an identity provider. The first two addresses are gone to by the browser itself: what is
 * refused there leads back to the page, with the reason in `refused`.
 */
export function singleSignOnRoutes(
  app: FastifyInstance,
  { db, secretKey, singleSignOn }: Academy,
): void {
  app.get(path, anybody, (request, reply) =>
    orBack(reply, async () => {
      const { url, outing } = await offered(singleSignOn).setOut().catch(away);
      carry(
        request,
        reply,
        outingCookie,
        sealTicket(secretKey, 'outing', outing, lifetimes.outing),
      );
      return reply.redirect(url.href);
    }),
  );

  app.get(`${path}/callback`, anybody, (request, reply) =>
    orBack(reply, async () => {
      const { id, hasSecondFactor } = await whoComesBack(request, reply).catch(noted);
      if (hasSecondFactor) {
        const ticket = sealTicket(secretKey, 'halfway', { id }, lifetimes.halfway);
        carry(request, reply, halfwayCookie, ticket);
        return reply.redirect('/academy?second-factor');
      }
      await logIn(db, id, request, reply);
      return reply.redirect('/academy');
    }),
  );

  app.post(`${path}/code`, { config: { access: 'anybody' } }, async (request, reply) => {
    const { code } = codeSchema.parse(request.body);
    const halfway = openTicket<{ id: string }>(
      secretKey,
      'halfway',
      request.cookies[halfwayCookie],
    );
    if (!halfway) throw new Refusal(409, 'sign-on-over');
    await requireStillThere(halfway.id);
    await withTries(db, [triesFrom(request.ip, 'code')], () =>
      requireSecondFactor(db, secretKey, halfway.id, code),
    );
    reply.clearCookie(halfwayCookie, { path });
    await logIn(db, halfway.id, request, reply);
    return {};
  });

  async function whoComesBack(request: FastifyRequest, reply: FastifyReply): Promise<Found> {
    const provider = offered(singleSignOn);
    const outing = openTicket<Outing>(secretKey, 'outing', request.cookies[outingCookie]);
    reply.clearCookie(outingCookie, { path });
    if (!outing) throw new Refusal(403, 'sign-on-over');
    const { search } = new URL(request.url, provider.settings.home);
    const identity = await provider.comeBack(search, outing).catch((error: unknown) => {
      throw new Refusal(403, 'sign-on-failed', { why: codeOf(error) });
    });
    return accountOf(db, readProviderAccount(provider.settings, identity));
  }

  async function noted(error: unknown): Promise<never> {
    if (error instanceof Refusal) {
      const detail = { by: 'provider', code: error.code, ...error.detail };
      await db
        .transaction()
        .execute((it) => record(it, { actor: undefined, action: 'log-in-refused', detail }));
    }
    throw error;
  }

  async function requireStillThere(id: string): Promise<void> {
    const found = await db
      .selectFrom('people')
      .select('id')
      .where('id', '=', id)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (!found) throw new Refusal(409, 'sign-on-over');
  }
}

function offered(singleSignOn: SingleSignOn | undefined): SingleSignOn {
  if (!singleSignOn) throw new Refusal(403, 'no-provider');
  return singleSignOn;
}

function away(error: unknown): never {
  console.error(logLine('provider-away', { why: codeOf(error) }));
  throw new Refusal(503, 'provider-away');
}

async function orBack(reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return reply.redirect(`/academy?refused=${error.code}`);
  }
}

/** Lax: the way back starts at another site, and strict cookies stay at home then. */
function carry(request: FastifyRequest, reply: FastifyReply, name: string, ticket: string): void {
  reply.setCookie(name, ticket, {
    ...{ path, httpOnly: true, sameSite: 'lax' },
    secure: request.protocol === 'https',
  });
}

/** Never a message: it may quote a token. */
function codeOf(error: unknown): string {
  const { code, error: reason } = error as { code?: unknown; error?: unknown };
  const word = typeof reason === 'string' ? reason : typeof code === 'string' ? code : 'unknown';
  return word.slice(0, 100);
}
