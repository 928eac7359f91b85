import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#server/db/embedded-postgres.ts';
import { findBinaries } from '#server/db/postgres-binaries.ts';

/**
 * Puts a fresh database cluster into a folder: as `initdb` makes it, but copied from one that an earlier
 * file of tests made with the same program. Making it takes seconds of processor time, copying does not.
 */
export async function copyFreshCluster(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { postgres } = await findBinaries();
  const { size, mtimeMs } = statSync(postgres);
  const template = join(
    tmpdir(),
    `doorstep-cluster-${process.getuid?.()}-${size}-${Math.round(mtimeMs)}`,
  );
  if (!existsSync(template)) await makeTemplate(template);
  execFileSync('cp', ['-a', `${template}/.`, folder]);
}

async function makeTemplate(template: string): Promise<void> {
  const folder = mkdtempSync(`${template}-unfinished-`);
  const { stop } = await startPostgres({ folder });
  await stop();
  try {
    renameSync(folder, template);
  } catch {
    // Another file was faster.
    rmSync(folder, { recursive: true });
  }
}
