import type { Transaction } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { AcademyTables } from '../db/tables.ts';
import { unseal } from './sealed.ts';
import { hashToken } from './secret.ts';

/** Seconds a code is valid, and how many such steps a clock may be off. */
const period = 30;
const window = 1;

export interface NewFactor {
  /** Base32, to be typed by hand where nothing can be scanned. */
  secret: string;
  /** For an authenticator app. */
  url: string;
}

export function newFactor(login: string): NewFactor {
  const totp = totpOf(new Secret({ size: 20 }).base32, login);
  return { secret: totp.secret.base32, url: totp.toString() };
}

/** The step a code belongs to, or undefined for one that is wrong or was taken before. */
export function stepOfCode(secret: string, code: string, last: number): number | undefined {
  const delta = totpOf(secret, '').validate({ token: code.replace(/\s/g, ''), window });
  if (delta === null) return undefined;
  const step = Math.floor(Date.now() / 1000 / period) + delta;
  return step > last ? step : undefined;
}

export interface FactorRow {
  id: string;
  totp_secret: Buffer | null;
  totp_confirmed_at: Date | null;
  totp_last: string;
}

/** Takes a code, or a recovery code, once; false if neither fits. Call it with the person's row locked. */
export async function takeSecondFactor(
  db: Transaction<AcademyTables>,
  key: Buffer,
  person: FactorRow,
  code: string,
): Promise<boolean> {
  if (person.totp_secret === null) return false;
  const step = stepOfCode(unseal(key, person.totp_secret), code, Number(person.totp_last));
  if (step !== undefined) {
    await db
      .updateTable('people')
      .set({ totp_last: String(step) })
      .where('id', '=', person.id)
      .execute();
    return true;
  }
  const used = await db
    .deleteFrom('recovery_codes')
    .where('person_id', '=', person.id)
    .where('hash', '=', hashToken(code.trim().toUpperCase()))
    .executeTakeFirst();
  return Number(used.numDeletedRows) === 1;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Doorstep', label, period, digits: 6, secret });
}
