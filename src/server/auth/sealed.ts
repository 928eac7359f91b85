import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const algorithm = 'aes-256-gcm';

/**
 * The key that seals secrets at rest: 64 hex digits in DOORSTEP_KEY, or a file in the data folder that
 * is made at the first start. Whoever has only the database, or only a backup of it, cannot read them.
 */
export function readSecretKey(folder: string): Buffer {
  const given = process.env.DOORSTEP_KEY;
  if (given !== undefined) {
    if (!/^[0-9a-f]{64}$/i.test(given)) throw new Error('DOORSTEP_KEY is not 64 hex digits');
    return Buffer.from(given, 'hex');
  }
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'secret-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

/** Nonce (12 bytes), tag (16), then the sealed text. */
export function seal(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws where the key is another one or a byte was changed. */
export function unseal(key: Buffer, sealed: Buffer): string {
  const cipher = createDecipheriv(algorithm, key, sealed.subarray(0, 12));
  cipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]).toString('utf8');
}
