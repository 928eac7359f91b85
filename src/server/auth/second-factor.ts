import type { Transaction } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { Database } from '../db/database.ts';
import {
  countWrongCode,
  type FactorRow,
  lockFactor,
  takeRecoveryCode,
  takeStep,
} from '../db/second-factor.ts';
import type { AcademyTables } from '../db/tables.ts';
import { logLine } from '../log-line.ts';
import { Refusal } from './refusal.ts';
import { unseal } from './sealed.ts';

/** Seconds a code is valid, and how many such steps a clock may be off. */
const period = 30;
const window = 1;
/** After so many wrong codes in a row nobody's code is taken for a while, from whatever address (ms). */
const mostWrong = 10;
const pause = 5 * 60_000;

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

/** Takes a code, or a recovery code, once; refuses where neither fits, or too many did not. */
export async function requireSecondFactor(
  db: Database,
  key: Buffer,
  personId: string,
  code: string | undefined,
): Promise<void> {
  if (code === undefined) throw new Refusal(401, 'second-factor-needed');
  // A wrong code is counted: the refusal comes after the transaction, not out of it.
  const outcome = await db.transaction().execute(async (transaction) => {
    const factor = await lockFactor(transaction, personId);
    if (isPaused(factor)) return 'paused';
    if (await takeSecondFactor(transaction, key, factor, code)) return 'taken';
    await countWrongCode(transaction, personId);
    return 'wrong';
  });
  if (outcome === 'paused') throw new Refusal(429, 'too-many-tries', {}, pause / 1000);
  if (outcome === 'wrong') throw new Refusal(401, 'wrong-second-factor');
}

function isPaused({ totp_wrong, totp_wrong_at }: FactorRow): boolean {
  return totp_wrong >= mostWrong && Date.now() - (totp_wrong_at?.getTime() ?? 0) < pause;
}

async function takeSecondFactor(
  db: Transaction<AcademyTables>,
  key: Buffer,
  factor: FactorRow,
  code: string,
): Promise<boolean> {
  const secret = secretOf(key, factor);
  const step = secret && stepOfCode(secret, code, Number(factor.totp_last));
  if (typeof step === 'number') {
    await takeStep(db, factor.id, step);
    return true;
  }
  return takeRecoveryCode(db, factor.id, code);
}

/** Undefined under another key: recovery codes are still good then. */
function secretOf(key: Buffer, { id, totp_secret }: FactorRow): string | undefined {
  try {
    return totp_secret === null ? undefined : unseal(key, totp_secret);
  } catch {
    console.error(logLine('unreadable-second-factor', { id }));
    return undefined;
  }
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Doorstep', label, period, digits: 6, secret });
}
