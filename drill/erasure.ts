import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { newId } from '#server/auth/secret.ts';
import { type Database, openDatabase } from '#server/db/database.ts';
import { startPostgres } from '#server/db/embedded-postgres.ts';
import { erasePeople } from '#server/privacy/erase.ts';
import { scrubNow } from '#server/privacy/keep-clean.ts';
import type { Finding, Size } from './goal.ts';

/** What makes somebody known wherever it stands. */
const marker = 'Zanzibarovna';

/**
 * People are written, looked at by the planner, erased and scrubbed; then every file of the database is
 * searched for bytes of theirs, while it runs and once it has stopped. The control leaves the scrub out.
 */
export async function erasureDrill(size: Size): Promise<Finding> {
  const people = size === 'short' ? 20 : 2000;
  const clean = await tryOnce(people, true);
  const control = await tryOnce(people, false);
  return {
    figure: `${people} people erased: ${clean.before} places before, ${clean.after} after the scrub, ${clean.stopped} once stopped`,
    isMet: clean.before > 0 && clean.after === 0 && clean.stopped === 0,
    control: `without the scrub: ${control.stopped} places left`,
    controlFails: control.stopped > 0,
  };
}

async function tryOnce(people: number, isScrubbed: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-erasure-'));
  try {
    const postgres = await startPostgres({ folder });
    const db = await openDatabase(postgres.url);
    const ids = Array.from({ length: people }, newId);
    await write(db, ids);
    const before = hitsIn(folder);
    await db.transaction().execute((it) => erasePeople(it, ids, undefined, 'asked'));
    if (isScrubbed) await scrubNow(db);
    const after = hitsIn(folder);
    await db.destroy();
    await postgres.stop();
    return { before, after, stopped: hitsIn(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(db: Database, ids: readonly string[]): Promise<void> {
  const people = ids.map((id, i) => ({
    ...{ id, role: 'recruit' as const, login: `${marker}.${i}` },
    ...{ name: `Lan ${marker}`, number: `${marker}-${i}` },
  }));
  await db.insertInto('people').values(people).execute();
  const sessions = ids.map((id) => ({
    ...{ id: newId(), person_id: id, agent: `Browser of ${marker}` },
    token_hash: Buffer.from(id, 'hex'),
  }));
  await db.insertInto('sessions').values(sessions).execute();
  // A reason longer than a page lies beside its table; samples of names lie in the statistics.
  const reason = `${marker} `.repeat(2000);
  const accommodations = ids.map((person_id) => ({
    ...{ person_id, extra_hours: 1, extra_attempts: 0 },
    reason,
  }));
  for (let from = 0; from < ids.length; from += 500) {
    await db
      .insertInto('accommodations')
      .values(accommodations.slice(from, from + 500))
      .execute();
  }
  await sql`analyze`.execute(db);
  await sql`checkpoint`.execute(db);
}

/** Places in which the marker stands, whatever its case, in all files of a folder. */
function hitsIn(folder: string): number {
  let hits = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const text = bytesOf(join(entry.parentPath, entry.name));
    for (const wanted of [marker, marker.toLowerCase()]) hits += text.split(wanted).length - 1;
  }
  return hits;
}

/** As text in which every byte is a letter; empty for a file that has just gone. */
function bytesOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
