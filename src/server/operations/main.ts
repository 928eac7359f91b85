import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenAuditLine } from '../db/audit.ts';
import { openDatabase } from '../db/database.ts';
import { startPostgres } from '../db/embedded-postgres.ts';
import { eraseAgain } from '../privacy/erase.ts';
import { erasedIds } from '../privacy/erasure-ledger.ts';
import { scrubNow } from '../privacy/keep-clean.ts';
import { backUp, restore } from './backup.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

const usage = `npm run backup -- FILE     writes everything the academy holds into FILE
npm run restore -- FILE    brings FILE into an empty academy
npm run audit              checks that no line of the log was changed, dropped or swapped
npm run scrub              takes what was erased out of the files of the database`;

const folder = process.env.DOORSTEP_DATA || join(project, 'data');

async function run([command, file]: string[], url: string): Promise<void> {
  if (command === 'scrub') return scrubHere(url);
  if (command === 'audit') {
    const db = await openDatabase(url);
    const broken = await brokenAuditLine(db);
    await db.destroy();
    if (broken !== undefined) throw new Error(`the log was changed at line ${broken}`);
    console.log('The log is whole.');
    return;
  }
  if (file === undefined || !['backup', 'restore'].includes(command ?? '')) throw new Error(usage);
  const { rows, hash } = await (command === 'backup' ? backUp(url, file) : restore(url, file));
  console.log(`${command === 'backup' ? 'Written' : 'Restored'}: ${rows} rows, SHA-256 ${hash}`);
  if (command === 'restore') await eraseAgainHere(url);
}

async function scrubHere(url: string): Promise<void> {
  const db = await openDatabase(url);
  const lacking = await scrubNow(db).finally(() => db.destroy());
  if (lacking === undefined) throw new Error('another process is scrubbing; try again later');
  if (lacking.length > 0) throw new Error(`not all could be scrubbed:\n${lacking.join('\n')}`);
  console.log('Nothing of who was erased is left in the files of the database.');
}

/** Whoever was erased after the backup was made stays erased. */
async function eraseAgainHere(url: string): Promise<void> {
  const db = await openDatabase(url);
  const erased = await eraseAgain(db, erasedIds(folder)).finally(() => db.destroy());
  if (erased > 0) console.log(`${erased} people of it had been erased since, and are again.`);
}

/** On DATABASE_URL, or on the academy's own PostgreSQL, which is adopted if it is running. */
async function main(): Promise<void> {
  const given = process.env.DATABASE_URL;
  if (given) return run(process.argv.slice(2), given);
  const postgres = await startPostgres({ folder });
  try {
    await run(process.argv.slice(2), postgres.url);
  } finally {
    if (!postgres.isAdopted) await postgres.stop();
  }
}

main().catch((error: unknown) => {
  console.error(`doorstep: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
