-- Pace rules of assignments, and what single recruits are granted beside them.

alter table assignments
  add column pace text check (pace in ('normal', 'slow', 'x2', 'x5', 'x10', 'untimed')),
  -- Nobody is held to one pace without a written reason.
  add column pace_reason text,
  add constraint assignments_pace_has_reason check ((pace is null) = (pace_reason is null));

create table accommodations (
  person_id text primary key references people (id) on delete cascade,
  pace text check (pace in ('x2', 'x5', 'x10', 'untimed')),
  extra_hours integer not null default 0,
  extra_attempts integer not null default 0,
  reason text not null,
  from_at timestamptz,
  until_at timestamptz,
  set_by text references people (id) on delete set null,
  set_at timestamptz not null default now()
);

-- Null for attempts from before there were accommodations.
alter table attempts add column closes_at timestamptz;
