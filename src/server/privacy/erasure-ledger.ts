import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { AcademyTables } from '../db/tables.ts';

/** Beside the database, so that a backup of yesterday does not bring back who was erased today. */
const name = 'erased-ids';

/** The ids of everybody who was ever erased here; they say nothing of whose they were. */
export function erasedIds(folder: string): string[] {
  const file = join(folder, name);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[0-9a-f]{32}$/.test(line));
}

/** Brings the ledger up to what the log says; whatever was missed before is made good. */
export async function updateLedger(db: Kysely<AcademyTables>, folder: string): Promise<void> {
  const rows = await db
    .selectFrom('audit')
    .select('subject')
    .where('action', '=', 'person-erased')
    .execute();
  const known = new Set(erasedIds(folder));
  const missing = rows.flatMap(({ subject }) => (subject && !known.has(subject) ? [subject] : []));
  if (missing.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, name), 'a', 0o600);
  try {
    writeSync(file, missing.map((id) => `${id}\n`).join(''));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
