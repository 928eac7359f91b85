import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDatabase } from '../db/database.ts';
import { startPostgres } from '../db/embedded-postgres.ts';
import { dataMap } from './data-map.ts';
import { readSchema } from './read-schema.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'privacy', 'data-map.md');

/** On an empty database of its own: what an academy holds is nobody's business here. */
async function write(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-data-map-'));
  const postgres = await startPostgres({ folder });
  try {
    const db = await openDatabase(postgres.url);
    const page = dataMap(await readSchema(db).finally(() => db.destroy()));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

await write();
