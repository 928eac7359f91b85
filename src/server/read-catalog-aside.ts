import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Catalog } from './catalog.ts';
import type { CatalogAnswer } from './catalog-process.ts';

const script = fileURLToPath(new URL('./catalog-process.ts', import.meta.url));

/**
 * Reads the catalog in a process of its own. Parsing takes 200 MB, ten times what it yields, and only
 * the end of a process gives them back: read in this one, they were two thirds of an idle server.
 */
export function readCatalogAside(folder: string): Promise<Catalog> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [folder], { execArgv: [], serialization: 'advanced' });
    child.once('message', (answer: CatalogAnswer) => {
      if (answer.ok) resolve(answer.value);
      else reject(new Error(answer.error));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`reading the scenarios ended with ${code}`)));
  });
}
