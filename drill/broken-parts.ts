import { setTimeout as sleep } from 'node:timers/promises';
import type { Academy } from '#server/academy.ts';
import type { Database } from '#server/db/database.ts';

/** What can be broken on purpose, so that a measurement has something to find. */
export type Breakage =
  /** Answers while the transaction is still open. */
  | 'acknowledges-before-commit'
  /** Forgets what the database said when it failed. */
  | 'hides-why'
  /** Keeps everybody waiting. */
  | 'slow'
  /** Looks up people on the thread that answers everybody. */
  | 'in-the-way';

/** The same academy with one part broken; there is no such switch in the product. */
export function brokenParts(academy: Academy, breakage: Breakage | undefined): Academy {
  if (breakage === undefined) return academy;
  return { ...academy, db: brokenDatabase(academy.db, breakage) };
}

function brokenDatabase(db: Database, breakage: Breakage): Database {
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return () => brokenTransaction(target, breakage);
      if (name === 'selectFrom' && breakage === 'in-the-way') return blocking(target);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

type Work<Value> = Parameters<ReturnType<Database['transaction']>['execute']>[0] extends (
  transaction: infer Transaction,
) => unknown
  ? (transaction: Transaction) => Promise<Value>
  : never;

function brokenTransaction(db: Database, breakage: Breakage) {
  return {
    async execute<Value>(work: Work<Value>): Promise<Value> {
      if (breakage === 'acknowledges-before-commit') return early(db, work);
      if (breakage === 'slow') await sleep(400);
      try {
        return await db.transaction().execute(work);
      } catch (error) {
        if (breakage !== 'hides-why') throw error;
        throw new Error('it did not work');
      }
    },
  };
}

function early<Value>(db: Database, work: Work<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const whole = db.transaction().execute(async (transaction) => {
      resolve(await work(transaction));
      await sleep(30);
    });
    whole.catch(reject);
  });
}

function blocking(db: Database): Database['selectFrom'] {
  const selectFrom = db.selectFrom.bind(db) as (...args: unknown[]) => unknown;
  return ((...args: unknown[]) => {
    const until = Date.now() + 150;
    while (args[0] === 'people' && Date.now() < until);
    return selectFrom(...args);
  }) as Database['selectFrom'];
}
