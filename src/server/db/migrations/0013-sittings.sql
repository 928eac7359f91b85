-- A supervised assignment is played in a room that a trainer opens, watches and vouches for.
alter table assignments
  add column supervised boolean not null default false
  check (not supervised or mode = 'assessment');

create table sittings (
  id text primary key,
  assignment_id text not null references assignments (id) on delete cascade,
  code text not null,
  opened_by text references people (id) on delete set null,
  opened_at timestamptz not null default now(),
  open_until timestamptz not null,
  closed_at timestamptz,
  confirmed_by text references people (id) on delete set null,
  confirmed_at timestamptz check (confirmed_at is null or closed_at is not null)
);
create unique index sittings_open on sittings (assignment_id) where closed_at is null;

-- Absent for what was not supervised.
alter table attempts add column sitting_id text references sittings (id) on delete set null;
create index attempts_sitting on attempts (sitting_id) where sitting_id is not null;
