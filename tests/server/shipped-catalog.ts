import { type Catalog, readCatalog } from '#server/catalog.ts';

let catalog: Catalog | undefined;

/** The catalog of the library, read once for all files that share a worker; nobody may change it. */
export function shippedCatalog(): Catalog {
  catalog ??= readCatalog('scenarios');
  return catalog;
}
