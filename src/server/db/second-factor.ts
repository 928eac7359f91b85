import { type Kysely, sql, type Transaction } from 'kysely';
import { hashToken } from '../auth/secret.ts';
import { record } from './audit.ts';
import type { AcademyTables } from './tables.ts';

export interface FactorRow {
  id: string;
  totp_secret: Buffer | null;
  totp_confirmed_at: Date | null;
  /** The 30-second step of the last code that was taken. */
  totp_last: string;
  totp_wrong: number;
  totp_wrong_at: Date | null;
}

const columns = [
  ...(['id', 'totp_secret', 'totp_confirmed_at', 'totp_last'] as const),
  ...(['totp_wrong', 'totp_wrong_at'] as const),
] as const;

export function factorOf(db: Kysely<AcademyTables>, personId: string): Promise<FactorRow> {
  return db
    .selectFrom('people')
    .select(columns)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

/** Two codes of one person are looked at one after the other. */
export function lockFactor(db: Transaction<AcademyTables>, personId: string): Promise<FactorRow> {
  return db
    .selectFrom('people')
    .select(columns)
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** No code of this step, or of one before, is taken again. */
export async function takeStep(
  db: Transaction<AcademyTables>,
  personId: string,
  step: number,
): Promise<void> {
  await db
    .updateTable('people')
    .set({ totp_last: String(step), totp_wrong: 0 })
    .where('id', '=', personId)
    .execute();
}

/** Whether it was one of theirs; it is none any more. */
export async function takeRecoveryCode(
  db: Transaction<AcademyTables>,
  personId: string,
  code: string,
): Promise<boolean> {
  const used = await db
    .deleteFrom('recovery_codes')
    .where('person_id', '=', personId)
    .where('hash', '=', hashToken(code.trim().toUpperCase()))
    .executeTakeFirst();
  if (Number(used.numDeletedRows) === 0) return false;
  await db.updateTable('people').set({ totp_wrong: 0 }).where('id', '=', personId).execute();
  await record(db, { actor: personId, action: 'recovery-code-used', subject: personId });
  return true;
}

export async function countWrongCode(
  db: Transaction<AcademyTables>,
  personId: string,
): Promise<void> {
  await db
    .updateTable('people')
    .set({ totp_wrong: sql`totp_wrong + 1`, totp_wrong_at: new Date() })
    .where('id', '=', personId)
    .execute();
  await record(db, { actor: undefined, action: 'second-factor-refused', subject: personId });
}

/** Counts from now on, with these codes for a lost phone instead of any older ones. */
export async function confirmFactor(
  db: Transaction<AcademyTables>,
  personId: string,
  step: number,
  codes: readonly string[],
): Promise<void> {
  await db
    .updateTable('people')
    .set({ totp_confirmed_at: new Date(), totp_last: String(step), totp_wrong: 0 })
    .where('id', '=', personId)
    .execute();
  await db.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
  await db
    .insertInto('recovery_codes')
    .values(codes.map((it) => ({ person_id: personId, hash: hashToken(it) })))
    .execute();
  await record(db, { actor: personId, action: 'second-factor-on', subject: personId });
}

/** False for somebody who does not exist. Whoever got in without the lost factor is out as well. */
export async function removeFactor(
  db: Transaction<AcademyTables>,
  personId: string,
): Promise<boolean> {
  const changed = await db
    .updateTable('people')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_wrong: 0 })
    .where('id', '=', personId)
    .executeTakeFirst();
  await db.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
  await db.deleteFrom('sessions').where('person_id', '=', personId).execute();
  return Number(changed.numUpdatedRows) > 0;
}
