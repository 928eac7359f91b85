import { fail, ok } from '#core/basics/result.ts';
import { readCatalog } from './catalog.ts';
import type { CatalogAnswer } from './read-catalog-aside.ts';

function answer(): CatalogAnswer {
  try {
    return ok(readCatalog(process.argv[2] ?? ''));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

process.send?.(answer());
