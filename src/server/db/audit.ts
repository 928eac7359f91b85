import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import type { AcademyTables } from './tables.ts';

export interface AuditEntry {
  /** The person who did it; undefined for nobody who was logged in. */
  actor: string | undefined;
  action: string;
  /** The person, cohort, assignment or attempt it was done to. */
  subject?: string;
  detail?: Record<string, unknown>;
}

/**
 * Adds a line inside the transaction of what it tells about: both happen, or neither. Lines wait for
 * each other until their transactions end, so this is one question, and best the last one of its
 * transaction.
 */
export async function record(
  transaction: Transaction<AcademyTables>,
  { actor, action, subject, detail = {} }: AuditEntry,
): Promise<void> {
  const at = Date.now();
  const who = actor ?? null;
  const what = subject ?? null;
  // Only the database knows the number when it is this line's turn. The text around it is ready: keys
  // are in order, and `n` stands between these.
  const before = canonicalJson({ action, actor: who, at, detail }).replace(/}$/, ',"n":');
  const after = `,"subject":${canonicalJson(what)}}`;
  await sql`
    with head as (
      update audit_head set n = n + 1, hash = encode(
        sha256(convert_to(hash || chr(10) || ${before} || (n + 1)::text || ${after}, 'UTF8')), 'hex'
      )
      returning n, hash
    )
    insert into audit (n, at, actor, action, subject, detail, hash)
    select n, ${new Date(at)}, ${who}, ${action}, ${what}, ${JSON.stringify(detail)}::jsonb, hash
    from head
  `.execute(transaction);
}

interface Line {
  n: number;
  at: number;
  actor: string | null;
  action: string;
  subject: string | null;
  detail: Record<string, unknown>;
}

function hashOf(previous: string, line: Line): string {
  return createHash('sha256')
    .update(`${previous}\n${canonicalJson(line)}`)
    .digest('hex');
}

/** The number of the first line that was changed, dropped or swapped; undefined for a sound log. */
export async function brokenAuditLine(db: Kysely<AcademyTables>): Promise<number | undefined> {
  let previous = '';
  let expected = 1;
  const rows = await db.selectFrom('audit').selectAll().orderBy('n').execute();
  for (const { n, at, actor, action, subject, detail, hash } of rows) {
    const line = { n: Number(n), at: at.getTime(), actor, action, subject, detail };
    if (line.n !== expected || hashOf(previous, line) !== hash) return expected;
    previous = hash;
    expected += 1;
  }
  const head = await db.selectFrom('audit_head').select(['n', 'hash']).executeTakeFirst();
  return head?.hash === previous && Number(head.n) === expected - 1 ? undefined : expected;
}
