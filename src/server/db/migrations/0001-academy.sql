-- People, what they are asked to do, what they did, and who looked. Ids are 128 random bits in hex.

create table people (
  id text primary key,
  role text not null check (role in ('recruit', 'trainer', 'administrator')),
  login text not null,
  name text not null,
  number text,
  password_hash text,
  invitation_hash bytea,
  invitation_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index people_login on people (lower(login));
create unique index people_invitation on people (invitation_hash);

create table sessions (
  token_hash bytea primary key,
  id text not null unique,
  person_id text not null references people (id) on delete cascade,
  agent text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
create index sessions_person on sessions (person_id);

create table cohorts (
  id text primary key,
  name text not null,
  join_code text unique,
  created_at timestamptz not null default now()
);

create table members (
  cohort_id text not null references cohorts (id) on delete cascade,
  person_id text not null references people (id) on delete cascade,
  primary key (cohort_id, person_id)
);
create index members_person on members (person_id);

-- The very texts attempts are scored by, under the hash of their canonical form.
create table scenarios (
  revision text primary key,
  id text not null,
  scenario jsonb not null
);
create table rubrics (
  revision text primary key,
  rubric jsonb not null
);

create table assignments (
  id text primary key,
  cohort_id text not null references cohorts (id) on delete cascade,
  scenario text not null,
  revision text not null references scenarios (revision),
  rubric text not null references rubrics (revision),
  mode text not null check (mode in ('practice', 'assessment')),
  counts text not null check (counts in ('first', 'best', 'last')),
  allowed integer check (allowed between 1 and 100),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  released_at timestamptz,
  released_by text references people (id) on delete set null,
  created_by text references people (id) on delete set null,
  created_at timestamptz not null default now()
);
create index assignments_cohort on assignments (cohort_id);

create table attempts (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  assignment_id text not null references assignments (id) on delete cascade,
  number integer not null,
  head jsonb not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  steps integer not null default 0,
  steps_hash text not null,
  assurance smallint,
  ending text,
  verdict text,
  patience real,
  wording real,
  de_escalation real,
  follow_through real,
  score jsonb,
  unique (person_id, assignment_id, number)
);
create index attempts_assignment on attempts (assignment_id);

create table steps (
  attempt_id text not null references attempts (id) on delete cascade,
  n integer not null,
  step jsonb not null,
  received_at timestamptz not null default now(),
  primary key (attempt_id, n)
);

-- Never changed, never shortened: each line holds the hash of the one before.
create table audit (
  n bigint primary key,
  at timestamptz not null,
  actor text,
  action text not null,
  subject text,
  detail jsonb not null,
  hash text not null
);
create table audit_head (
  singleton boolean primary key default true check (singleton),
  n bigint not null,
  hash text not null
);
insert into audit_head (n, hash) values (0, '');
