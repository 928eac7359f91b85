import { type Kysely, sql, type Transaction } from 'kysely';
import { newPersonSchema } from '#core/academy/person.ts';
import type { Role } from '#core/academy/role.ts';
import { Refusal } from '../auth/refusal.ts';
import { newId } from '../auth/secret.ts';
import { record } from './audit.ts';
import { findByLogin } from './people.ts';
import { endSessions } from './sessions.ts';
import { readSettings } from './settings.ts';
import type { AcademyTables } from './tables.ts';

/** What the provider says of somebody. */
export interface ProviderAccount {
  issuer: string;
  subject: string;
  login: string;
  name: string;
  /** What a new account is. */
  role: Role;
}

export interface Found {
  id: string;
  hasSecondFactor: boolean;
}

/** One process at a time joins people to accounts. */
const lock = 4_310_002;

/** The account of somebody the provider knows: joined to it before, joined now by name, or made. */
export async function accountOf(
  db: Kysely<AcademyTables>,
  account: ProviderAccount,
): Promise<Found> {
  return (await joined(db, account)) ?? db.transaction().execute((it) => join(it, account));
}

async function joined(
  db: Kysely<AcademyTables>,
  { issuer, subject }: ProviderAccount,
): Promise<Found | undefined> {
  const found = await db
    .selectFrom('people')
    .select(['id', 'disabled_at', 'totp_confirmed_at'])
    .where('provider_issuer', '=', issuer)
    .where('provider_subject', '=', subject)
    .executeTakeFirst();
  if (found?.disabled_at) throw new Refusal(403, 'no-account');
  return found && { id: found.id, hasSecondFactor: found.totp_confirmed_at !== null };
}

async function join(db: Transaction<AcademyTables>, account: ProviderAccount): Promise<Found> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(db);
  const meanwhile = await joined(db, account);
  if (meanwhile) return meanwhile;
  const named = await findByLogin(db, account.login);
  if (!named) return make(db, account);
  if (named.disabled_at) throw new Refusal(403, 'no-account');
  if (await isJoined(db, named.id)) throw new Refusal(403, 'other-account');
  await db
    .updateTable('people')
    .set({
      ...{ provider_issuer: account.issuer, provider_subject: account.subject },
      ...{ invitation_hash: null, invitation_until: null },
      // Anybody with a join code may have taken this name first, and would keep a way in.
      ...(named.role === 'recruit' ? { password_hash: null } : {}),
    })
    .where('id', '=', named.id)
    .execute();
  await endSessions(db, named.id);
  await record(db, { actor: named.id, action: 'provider-joined', subject: named.id });
  return { id: named.id, hasSecondFactor: named.totp_confirmed_at !== null };
}

async function isJoined(db: Transaction<AcademyTables>, id: string): Promise<boolean> {
  const { provider_subject } = await db
    .selectFrom('people')
    .select('provider_subject')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return provider_subject !== null;
}

async function make(
  db: Transaction<AcademyTables>,
  { issuer, subject, login, name, role }: ProviderAccount,
): Promise<Found> {
  const { accountsFromProvider } = await readSettings(db);
  const wanted = newPersonSchema.safeParse({ role, login, name });
  if (!accountsFromProvider || !wanted.success) throw new Refusal(403, 'no-account');
  const id = newId();
  await db
    .insertInto('people')
    .values({ id, ...wanted.data, provider_issuer: issuer, provider_subject: subject })
    .execute();
  await record(db, {
    ...{ actor: id, action: 'person-made', subject: id, detail: { role, by: 'provider' } },
  });
  return { id, hasSecondFactor: false };
}
