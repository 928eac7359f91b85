import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { errorFields, logLine } from '../log-line.ts';
import type { Statement } from './statements.ts';

/** Most statements in one request. */
const most = 50;
const patience = 20_000;

/** What one round came to. */
export type Round = 'nothing-due' | 'no-store' | 'sent' | 'later' | 'refused';

/**
 * Sends queued statements to the record store that an administrator named, and nowhere else: a
 * redirect counts as a refusal. What fails is tried again after a pause that doubles up to an hour,
 * or after what Retry-After says; a statement the store calls wrong is set aside with its answer.
 */
export async function sendStatements(db: Database): Promise<Round> {
  const store = await db.selectFrom('record_store').selectAll().executeTakeFirst();
  if (!store) return 'no-store';
  return db.transaction().execute(async (transaction) => {
    const due = await transaction
      .selectFrom('statements')
      .select(['id', 'statement', 'tries'])
      .where('sent_at', 'is', null)
      .where('refusal', 'is', null)
      .where('next_try', '<=', sql<Date>`now()`)
      .orderBy('next_try')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return 'nothing-due';
    const ids = due.map(({ id }) => id);
    const answer = await post(
      store,
      due.map(({ statement }) => statement as Statement),
    );
    const change = transaction.updateTable('statements').where('id', 'in', ids);
    if (answer.kind === 'taken') {
      await change.set({ sent_at: new Date() }).execute();
      return 'sent';
    }
    await transaction
      .updateTable('record_store')
      .set({ failed_at: new Date(), failed_status: answer.status })
      // Another store may have been named meanwhile: this is none of its failures.
      .where('endpoint', '=', store.endpoint)
      .where('credentials', '=', store.credentials)
      .execute();
    if (answer.kind === 'refused') {
      await change.set({ refusal: `the record store answered ${answer.status}` }).execute();
      return 'refused';
    }
    const tries = Math.max(...due.map((it) => it.tries)) + 1;
    const pause = answer.after ?? Math.min(3600, 15 * 2 ** Math.min(tries, 12));
    const next = sql<Date>`now() + make_interval(secs => ${pause})`;
    await change.set({ tries, next_try: next }).execute();
    return 'later';
  });
}

/** Asks for a round now and then, until it is told to stop. */
export function keepSending(db: Database, every = 15_000): () => void {
  let isSending = false;
  const timer = setInterval(() => {
    if (isSending) return;
    isSending = true;
    void sendStatements(db)
      .catch((error: unknown) => console.error(logLine('record-store', errorFields(error))))
      .finally(() => {
        isSending = false;
      });
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}

type Answer =
  | { kind: 'taken' }
  | { kind: 'refused'; status: number }
  | { kind: 'later'; status: number | null; after: number | undefined };

async function post(
  { endpoint, credentials }: { endpoint: string; credentials: string },
  statements: readonly Statement[],
): Promise<Answer> {
  try {
    const reply = await fetch(`${endpoint.replace(/\/$/, '')}/statements`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: {
        authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
        'content-type': 'application/json',
        'x-experience-api-version': '1.0.3',
      },
      body: JSON.stringify(statements),
    });
    await reply.body?.cancel();
    // 409: the store has these ids already, which is what sending twice looks like.
    if (reply.ok || reply.status === 409) return { kind: 'taken' };
    const after = Number(reply.headers.get('retry-after') ?? Number.NaN);
    if (reply.status === 429 || reply.status >= 500 || reply.status === 401) {
      const wait = Number.isFinite(after) ? after : undefined;
      return { kind: 'later', status: reply.status, after: wait };
    }
    return { kind: 'refused', status: reply.status };
  } catch {
    return { kind: 'later', status: null, after: undefined };
  }
}
