import { type Kysely, sql } from 'kysely';
import type { AcademyTables } from '../db/tables.ts';

/** The tables of an academy as its database has them. */
export interface Schema {
  tables: { name: string; columns: string[] }[];
  /** Columns that point to people or to attempts of people. */
  links: PersonLink[];
}

export interface PersonLink {
  /** "holds.person_id" */
  column: string;
  to: 'people' | 'attempts';
  /** What becomes of the row, or of the column in it, when what it points to goes. */
  onErasure: 'row-goes' | 'is-emptied' | 'stops-erasure';
}

/** PostgreSQL's letters for what a foreign key does. */
const onErasure: Readonly<Record<string, PersonLink['onErasure']>> = {
  c: 'row-goes',
  n: 'is-emptied',
};

export async function readSchema(db: Kysely<AcademyTables>): Promise<Schema> {
  const tables = await sql<Schema['tables'][number]>`
    select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns where table_schema = 'public'
    group by table_name order by table_name collate "C"
  `.execute(db);
  const links = await sql<{ column: string; to: PersonLink['to']; rule: string }>`
    select conrelid::regclass || '.' || attname as column, confrelid::regclass::text as to,
      confdeltype::text as rule
    from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid in ('people'::regclass, 'attempts'::regclass)
    order by conrelid::regclass::text collate "C", attname
  `.execute(db);
  return {
    tables: tables.rows,
    links: links.rows.map(({ rule, ...it }) => ({
      ...it,
      onErasure: onErasure[rule] ?? 'stops-erasure',
    })),
  };
}
