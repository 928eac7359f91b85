import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** OWASP's first choice: argon2id, 19 MiB, two passes, one lane (ASVS V11.4.2). */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** More at once would starve everything else of memory and processors. */
const inTurn = pLimit(2);

const common = new Set(
  [
    'password passw0rd password1 12345678 123456789 1234567890 87654321 11111111 00000000 88888888',
    'qwertyui qwerty123 1q2w3e4r 1qaz2wsx abc12345 abcd1234 a1234567 iloveyou letmein1 welcome1',
    'admin123 administrator changeme doorstep doorstep1 police110 jiamenkou mima1234 woaini520 5201314a',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a password is among those that are tried first. */
export function isCommonPassword(password: string, login: string): boolean {
  const lower = password.toLowerCase();
  return common.has(lower) || lower === login.toLowerCase();
}

/** A hash to be kept; holds its own salt and settings. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), strength));
}

/** Takes as long for somebody who does not exist: pass undefined for the hash. */
export async function checkPassword(kept: string | null, password: string): Promise<boolean> {
  const against = kept ?? (await nobodysHash);
  const isRight = await inTurn(() => verify(against, password.normalize('NFKC')));
  return isRight && kept !== null;
}

const nobodysHash = hashPassword(`${Math.random()}`);
