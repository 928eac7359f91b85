import type { SingleSignOn } from './auth/single-sign-on.ts';
import type { Catalog } from './catalog.ts';
import type { Database } from './db/database.ts';
import type { Verifier } from './verify/verifier.ts';

/** What every route of the academy works with. */
export interface Academy {
  db: Database;
  catalog: Catalog;
  verifier: Verifier;
  /** Seals secrets at rest; it is not in the database. */
  secretKey: Buffer;
  /** Log-in by the academy's identity provider, if it has one. */
  singleSignOn?: SingleSignOn | undefined;
  /** The one-time code for the first administrator; undefined once there is one. */
  setupCode: () => string | undefined;
}
