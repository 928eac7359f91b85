import type { Kysely, Transaction } from 'kysely';
import type { Accommodation, NewAccommodation } from '#core/academy/accommodation.ts';
import { isInForce } from '#core/academy/in-force.ts';
import type { AcademyTables } from './tables.ts';

type Db = Kysely<AcademyTables>;

/** What a person is granted, also where it is over or yet to come. */
export async function findAccommodation(
  db: Db,
  personId: string,
): Promise<Accommodation | undefined> {
  const row = await db
    .selectFrom('accommodations')
    .leftJoin('people', 'people.id', 'accommodations.set_by')
    .selectAll('accommodations')
    .select('people.name as by')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return (
    row && {
      ...{ pace: row.pace, extraHours: row.extra_hours, extraAttempts: row.extra_attempts },
      reason: row.reason,
      from: row.from_at?.getTime() ?? null,
      until: row.until_at?.getTime() ?? null,
      ...{ by: row.by, setAt: row.set_at.getTime() },
    }
  );
}

/** What a person is granted at this instant. */
export async function accommodationInForce(
  db: Db,
  personId: string,
): Promise<Accommodation | undefined> {
  const found = await findAccommodation(db, personId);
  return found && isInForce(found, Date.now()) ? found : undefined;
}

/** Sets what a person is granted, in the place of what they were. */
export async function setAccommodation(
  db: Transaction<AcademyTables>,
  personId: string,
  by: string,
  wanted: NewAccommodation,
): Promise<void> {
  const row = {
    ...{ pace: wanted.pace, extra_hours: wanted.extraHours, extra_attempts: wanted.extraAttempts },
    reason: wanted.reason,
    from_at: wanted.from === null ? null : new Date(wanted.from),
    until_at: wanted.until === null ? null : new Date(wanted.until),
    ...{ set_by: by, set_at: new Date() },
  };
  await db
    .insertInto('accommodations')
    .values({ person_id: personId, ...row })
    .onConflict((it) => it.column('person_id').doUpdateSet(row))
    .execute();
}

/** Ends what a person is granted, from now on; false where there is nothing to end. */
export async function endAccommodation(
  db: Transaction<AcademyTables>,
  personId: string,
): Promise<boolean> {
  const now = new Date();
  const { numUpdatedRows } = await db
    .updateTable('accommodations')
    .set({ until_at: now })
    .where('person_id', '=', personId)
    .where(({ or, eb }) => or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}
