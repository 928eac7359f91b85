import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '#server/db/embedded-postgres.ts';
import { migrate } from '#server/db/migrate.ts';

/** A fresh, migrated PostgreSQL for some measurements, gone afterwards. */
export async function withPostgres<Result>(
  measure: (url: string, client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-'));
  const postgres = await startPostgres({ folder });
  const client = new pg.Client({ connectionString: postgres.url });
  try {
    await client.connect();
    await migrate(client);
    return await measure(postgres.url, client);
  } finally {
    await client.end();
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}
