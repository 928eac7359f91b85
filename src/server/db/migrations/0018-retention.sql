-- How long people are kept, what stops that, and what is still to be done after an erasure.

alter table cohorts
  -- The last day of the course; null while nobody has said.
  add column ends_on date,
  add column keep_months integer not null default 12 check (keep_months between 0 and 120);

-- A legal hold: a person, or a whole cohort, that may not be erased for now.
create table holds (
  id text primary key,
  person_id text references people (id) on delete cascade,
  cohort_id text references cohorts (id) on delete cascade,
  reason text not null,
  set_by text references people (id) on delete set null,
  set_at timestamptz not null default now(),
  check ((person_id is null) <> (cohort_id is null))
);

-- Erasures whose bytes may still lie in the files of the database, and what the last scrub came to.
create table scrubbing (
  singleton boolean primary key default true check (singleton),
  waiting integer not null default 0,
  since timestamptz,
  done_at timestamptz,
  lacking jsonb not null default '[]'
);
insert into scrubbing default values;

-- What a scenario page needs of people who are no longer kept: counts of at least five together.
create table kept_statistics (
  assignment_id text not null references assignments (id) on delete cascade,
  at timestamptz not null default now(),
  people integer not null check (people >= 5),
  scores jsonb not null,
  decisions jsonb not null,
  primary key (assignment_id, at)
);

-- The log is only ever added to, by whatever part of Doorstep.
create function audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only added to';
end $$;
create trigger audit_stays before update or delete or truncate on audit
  for each statement execute function audit_stays();
