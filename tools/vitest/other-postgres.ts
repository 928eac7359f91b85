import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../src/server/db/embedded-postgres.ts';

/** A second PostgreSQL, as an academy would bring its own: the same tests must hold on it. */
export async function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-other-'));
  const postgres = await startPostgres({ folder });
  process.env.DATABASE_URL = postgres.url;
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  };
}
