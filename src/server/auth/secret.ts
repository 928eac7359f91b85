import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits as 32 hex digits. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

/** 192 random bits that can stand in an address. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What is kept of a token: whoever reads the database cannot use it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** To be read aloud: no letter that looks like another. */
export const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export function newCode(length: number): string {
  return Array.from(randomBytes(length), (it) => codeLetters[it % codeLetters.length]).join('');
}
