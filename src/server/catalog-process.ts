import { fail, ok, type Result } from '#core/basics/result.ts';
import { type Catalog, readCatalog } from './catalog.ts';

export type CatalogAnswer = Result<Catalog, string>;

function answer(): CatalogAnswer {
  try {
    return ok(readCatalog(process.argv[2] ?? ''));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

process.send?.(answer());
