import { createHash } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { countTry, forgiveTries, sweepTries } from '../db/tries.ts';
import { Refusal } from './refusal.ts';

/** How many guesses something takes in a window of so many seconds. */
export interface TryLimit {
  /** What is counted and for whom: 'log-in from 10.0.0.1'. */
  what: string;
  most: number;
  seconds: number;
}

const fiveMinutes = 300;

/** A class of three hundred behind one address, each of them wrong once while all others are at it. */
export function triesFrom(address: string, what: string): TryLimit {
  return { what: `${what} from ${address}`, most: 600, seconds: fiveMinutes };
}

/**
 * Guesses at one account from one address, and from anywhere. The second is wide enough that nobody
 * locks somebody out from a single address.
 */
export function triesAt(address: string, account: string): TryLimit[] {
  return [
    { what: `log-in from ${address} as ${account}`, most: 10, seconds: fiveMinutes },
    { what: `log-in as ${account}`, most: 200, seconds: 3600 },
  ];
}

/** Guesses of somebody who is logged in. */
export function triesBy(personId: string, what: string): TryLimit {
  return { what: `${what} by ${personId}`, most: 10, seconds: fiveMinutes };
}

/** What a wrong guess is answered; everything else that goes wrong is none. */
const guesses = new Set([
  ...['wrong-login', 'wrong-code', 'wrong-password', 'wrong-second-factor'],
  ...['invitation-over', 'room-code-wrong'],
]);

let sweptAt = 0;

/**
 * Does something that can be guessed at, unless it was guessed at too often. A try is counted before it
 * is made, so that many at once are no way around, and taken back unless it was a wrong guess.
 */
export async function withTries<Value>(
  db: Database,
  limits: readonly TryLimit[],
  work: () => Promise<Value>,
): Promise<Value> {
  const counted: Buffer[] = [];
  for (const { what, most, seconds } of limits) {
    const key = createHash('sha256').update(what).digest();
    const { count, wait } = await countTry(db, key, seconds);
    if (count > most) {
      await forgiveTries(db, counted);
      throw new Refusal(429, 'too-many-tries', {}, wait);
    }
    counted.push(key);
  }
  await sweepNowAndThen(db);
  try {
    const value = await work();
    await forgiveTries(db, counted);
    return value;
  } catch (error) {
    const isGuess = error instanceof Refusal && guesses.has(error.code);
    if (!isGuess) await forgiveTries(db, counted).catch(() => {});
    throw error;
  }
}

async function sweepNowAndThen(db: Database): Promise<void> {
  if (Date.now() - sweptAt < 60_000) return;
  sweptAt = Date.now();
  await sweepTries(db);
}
