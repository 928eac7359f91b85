import pg from 'pg';

/** Whether a server answers, is there but cannot answer yet, or is not there. */
export type PostgresState = 'ready' | 'busy' | 'away';

/** Looks at the server behind an address, for a second at most. */
export async function postgresState(url: string): Promise<PostgresState> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  // A server that goes away later must not end this process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    return (error as { code?: string }).code === 'ECONNREFUSED' ? 'away' : 'busy';
  } finally {
    await client.end().catch(() => {});
  }
}

/** Makes the database that an address names, asking at the one that is always there. */
export async function ensureDatabase(url: string, always: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const client = new pg.Client({ connectionString: always });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
