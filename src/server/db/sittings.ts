import { type Kysely, sql } from 'kysely';
import { assurances } from '#core/academy/attempt-contract.ts';
import type { Sitting } from '#core/academy/exam.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** The sitting that nobody has closed, locked until the transaction ends; its time may be over. */
export function lockUnclosedSitting(db: Db, assignmentId: string) {
  return db
    .selectFrom('sittings')
    .selectAll()
    .where('assignment_id', '=', assignmentId)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** A sitting that can be entered and played in now, not closed before the transaction ends. */
export function openSitting(db: Db, of: { assignmentId: string } | { id: string }) {
  return db
    .selectFrom('sittings')
    .select(['id', 'code'])
    .where('id' in of ? 'id' : 'assignment_id', '=', 'id' in of ? of.id : of.assignmentId)
    .where('closed_at', 'is', null)
    .where('open_until', '>', sql<Date>`now()`)
    .forShare()
    .executeTakeFirst();
}

/** The sittings of an assignment, newest first, with how many attempts each has seen. */
export async function sittingsOf(db: Db, assignmentId: string): Promise<Sitting[]> {
  const rows = await db
    .selectFrom('sittings')
    .leftJoin('people as opener', 'opener.id', 'sittings.opened_by')
    .leftJoin('people as witness', 'witness.id', 'sittings.confirmed_by')
    .selectAll('sittings')
    .select(['opener.name as opener', 'witness.name as witness'])
    .select(sql<boolean>`closed_at is null and open_until > now()`.as('is_open'))
    .select(
      sql<number>`(select count(*)::int from attempts where sitting_id = sittings.id)`.as('begun'),
    )
    .select(
      sql<number>`(select count(*)::int from attempts where sitting_id = sittings.id and ended_at is not null)`.as(
        'ended',
      ),
    )
    .where('assignment_id', '=', assignmentId)
    .orderBy('opened_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, code: row.is_open ? row.code : null, openedBy: row.opener },
    ...{ openedAt: row.opened_at.getTime(), openUntil: row.open_until.getTime() },
    ...{ closedAt: row.closed_at?.getTime() ?? null, confirmedBy: row.witness },
    ...{ confirmedAt: row.confirmed_at?.getTime() ?? null, begun: row.begun, ended: row.ended },
  }));
}

/** What came in at its pace counts as supervised from now on; returns how many attempts that are. */
export async function vouchFor(db: Db, sittingId: string, by: string): Promise<number> {
  await db
    .updateTable('sittings')
    .set({ confirmed_at: new Date(), confirmed_by: by })
    .where('id', '=', sittingId)
    .execute();
  const { numUpdatedRows } = await db
    .updateTable('attempts')
    .set({ assurance: assurances.indexOf('supervised') })
    .where('sitting_id', '=', sittingId)
    .where('assurance', '=', assurances.indexOf('live-paced'))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
