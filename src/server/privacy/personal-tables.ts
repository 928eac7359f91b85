import { type Kysely, sql } from 'kysely';
import type { AcademyTables } from '../db/tables.ts';

/**
 * Every table that holds rows of people, asked of the database itself: `people` and whatever points to
 * it, through however many tables. A table of tomorrow is in it without anybody thinking of it.
 */
export async function personalTables(db: Kysely<AcademyTables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive personal (oid) as (
      select 'people'::regclass::oid
      union
      select conrelid from pg_constraint join personal on confrelid = personal.oid
      where contype = 'f'
    )
    select oid::regclass::text as name from personal order by 1
  `.execute(db);
  return rows.map(({ name }) => name);
}
