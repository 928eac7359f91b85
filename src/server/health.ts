import { sql } from 'kysely';
import type { Academy } from './academy.ts';
import { databaseFaultOf } from './db/database-fault.ts';
import type { LastFull } from './last-full.ts';

/** What each part can say of itself. */
export interface Health {
  /** Whoever reads this was served. */
  page: 'well';
  database: 'well' | 'away' | 'slow' | 'full';
  verifier: 'well' | 'slow';
}

/** A part that has not answered by then is slow (ms). */
const patience = 2_000;
/** A look is good for so long (ms): however many ask, the parts are asked once. */
const fresh = 500;

/** Looks at database and verifier, at most twice a second. */
export function healthCheck(
  { db, verifier, catalog }: Academy,
  lastFull: LastFull,
): () => Promise<Health> {
  let last: { at: number; health: Promise<Health> } | undefined;
  return () => {
    if (last && Date.now() - last.at < fresh) return last.health;
    const health = look();
    last = { at: Date.now(), health };
    return health;
  };

  async function look(): Promise<Health> {
    const [database, replayed] = await Promise.all([
      inTime(databaseState(), 'slow' as const),
      inTime(verifierState(), 'slow' as const),
    ]);
    return { page: 'well', database, verifier: replayed };
  }

  async function databaseState(): Promise<Health['database']> {
    try {
      await sql`select 1`.execute(db);
      return lastFull.isLately() ? 'full' : 'well';
    } catch (error) {
      const fault = databaseFaultOf(error) ?? 'database-away';
      return fault.replace('database-', '') as Health['database'];
    }
  }

  /** The first scenario, not yet begun: it is compiled once and then only looked up. */
  async function verifierState(): Promise<Health['verifier']> {
    const pinned = catalog.scenarios.values().next().value;
    if (pinned === undefined) return 'well';
    const { rubric, revision: rubricRevision } = catalog.rubric;
    const nothing = { ...pinned, rubric, rubricRevision, pace: 'normal' as const };
    return verifier.verify(nothing, []).then(
      () => 'well',
      () => 'slow',
    );
  }
}

function inTime<Value>(answer: Promise<Value>, late: Value): Promise<Value> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience, late);
    void answer.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
