import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
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

/** Adds a line inside the transaction of what it tells about: both happen, or neither. */
export async function record(
  transaction: Transaction<AcademyTables>,
  { actor, action, subject, detail = {} }: AuditEntry,
): Promise<void> {
  const head = await transaction
    .selectFrom('audit_head')
    .select(['n', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const n = Number(head.n) + 1;
  const line = {
    n,
    at: Date.now(),
    actor: actor ?? null,
    action,
    subject: subject ?? null,
    detail,
  };
  const hash = hashOf(head.hash, line);
  await transaction
    .insertInto('audit')
    .values({ ...line, n: String(n), at: new Date(line.at), detail: JSON.stringify(detail), hash })
    .execute();
  await transaction
    .updateTable('audit_head')
    .set({ n: String(n), hash })
    .execute();
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
