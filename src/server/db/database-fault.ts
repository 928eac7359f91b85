/** What is wrong with the database itself, whatever it was asked. */
export type DatabaseFault = 'database-away' | 'database-full' | 'database-slow';

/** PostgreSQL's own codes (its documentation, appendix A), by their beginning. */
const codes: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/^53100$/, 'database-full'],
  // Out of memory or connections, shutting down or starting, a broken line, a failing disk, a standby.
  [/^(?:53...|57P0.|08...|58030|25006)$/, 'database-away'],
  // Took too long, or waited too long for somebody else.
  [/^(?:57014|25P0[34]|55P03|40P01|40001)$/, 'database-slow'],
  [/^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/, 'database-away'],
];
/** The driver has no code for these. */
const broken =
  /timeout exceeded when trying to connect|Connection terminated|connection error|Query read timeout/;

/** Says which fault an error came from; undefined where the database is not to blame. */
export function databaseFaultOf(error: unknown): DatabaseFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  const found = codes.find(([pattern]) => typeof code === 'string' && pattern.test(code));
  if (found) return found[1];
  return broken.test(error.message) ? 'database-away' : undefined;
}
