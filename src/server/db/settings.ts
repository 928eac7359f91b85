import type { Kysely, Transaction } from 'kysely';
import type { LogInSettings } from '#core/academy/log-in.ts';
import type { NameSettings } from '#core/academy/name-settings.ts';
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

export async function readNameSettings(db: Kysely<AcademyTables>): Promise<NameSettings> {
  const row = await db
    .selectFrom('settings')
    .select(['shown_names', 'pseudonym_word'])
    .executeTakeFirst();
  return { shown: row?.shown_names ?? 'name', word: row?.pseudonym_word ?? 'Recruit' };
}

export async function writeNameSettings(
  db: Transaction<AcademyTables>,
  { shown, word }: NameSettings,
): Promise<void> {
  const row = { shown_names: shown, pseudonym_word: word };
  await db
    .insertInto('settings')
    .values(row)
    .onConflict((it) => it.column('singleton').doUpdateSet(row))
    .execute();
}
