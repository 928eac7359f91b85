import type { Kysely, Transaction } from 'kysely';
import type { LogInSettings } from '#core/academy/log-in.ts';
import type { AcademyTables } from './tables.ts';

export async function readSettings(db: Kysely<AcademyTables>): Promise<LogInSettings> {
  const row = await db.selectFrom('settings').selectAll().executeTakeFirst();
  return {
    secondFactorRequired: row?.second_factor_required ?? false,
    accountsFromProvider: row?.accounts_from_provider ?? false,
  };
}

export async function writeSettings(
  db: Transaction<AcademyTables>,
  { secondFactorRequired, accountsFromProvider }: LogInSettings,
): Promise<void> {
  const row = {
    second_factor_required: secondFactorRequired,
    accounts_from_provider: accountsFromProvider,
  };
  await db
    .insertInto('settings')
    .values(row)
    .onConflict((it) => it.column('singleton').doUpdateSet(row))
    .execute();
}
