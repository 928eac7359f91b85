import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './postgres-binaries.ts';

/** The folder of an academy's own PostgreSQL. */
export interface PostgresHome {
  folder: string;
  data: string;
  password: string;
  owner: { uid?: number; gid?: number };
}

const user = 'doorstep';
/** PostgreSQL refuses to run as root; `nobody` exists on every Linux. */
const nobody = { uid: 65_534, gid: 65_534 };

/** Makes the folder with a password and an empty database cluster, where they are not there. */
export async function preparePostgresHome(
  folder: string,
  binaries: Binaries,
): Promise<PostgresHome> {
  const home = withPassword(folder);
  if (!existsSync(join(home.data, 'PG_VERSION'))) await initialise(binaries, home);
  return home;
}

/** The address of the database `doorstep`, or of the one that is always there. */
export function postgresUrl(
  { password }: PostgresHome,
  port: number,
  database: 'doorstep' | 'postgres' = 'doorstep',
): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

function withPassword(folder: string): PostgresHome {
  const owner: PostgresHome['owner'] = process.getuid?.() === 0 ? nobody : {};
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'postgres-password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  if (owner.uid !== undefined) {
    chownSync(folder, owner.uid, owner.gid ?? owner.uid);
    chownSync(file, owner.uid, owner.gid ?? owner.uid);
  }
  return { folder, data: join(folder, 'postgres'), password: readFileSync(file, 'utf8'), owner };
}

async function initialise({ initdb }: Binaries, home: PostgresHome): Promise<void> {
  const { folder, data, owner } = home;
  const child = spawn(
    initdb,
    [
      ...['-D', data, '-U', user, '--pwfile', join(folder, 'postgres-password')],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin'],
      ...['--locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C'],
    ],
    { ...owner, stdio: ['ignore', 'ignore', 'pipe'], cwd: folder, env: {} },
  );
  let said = '';
  child.stderr?.on('data', (part) => {
    said += String(part);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`PostgreSQL could not make ${data}: ${said.trim()}`);
  chmodSync(data, 0o700);
}
