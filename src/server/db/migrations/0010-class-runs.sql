-- A whole class plays one scenario: the trainer decides, phones vote. Of nobody who votes is anything
-- known but a hash of a random token, and that only until the vote is closed.

create table class_runs (
  id text primary key,
  cohort_id text not null references cohorts (id) on delete cascade,
  scenario text not null,
  revision text not null references scenarios (revision),
  rubric text not null references rubrics (revision),
  opened_by text references people (id) on delete set null,
  opened_at timestamptz not null default now(),
  -- What people type, and what stands in the QR code; neither works after `code_until` or the end.
  code text not null,
  key text not null unique,
  code_until timestamptz not null,
  ended_at timestamptz,
  steps jsonb not null default '[]',
  -- The vote that is open, or closed and not yet decided.
  ballot integer,
  ending text,
  verdict text,
  patience real,
  wording real,
  de_escalation real,
  follow_through real,
  score jsonb
);
create index class_runs_cohort on class_runs (cohort_id, opened_at);
create unique index class_runs_code on class_runs (code) where ended_at is null;

create table class_ballots (
  run_id text not null references class_runs (id) on delete cascade,
  n integer not null,
  beat text not null,
  -- What phones show, so that answering them replays nothing.
  lines jsonb not null,
  options jsonb not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  -- Votes for each option once it is closed; who gave them is gone by then.
  split jsonb,
  picked text,
  step integer,
  primary key (run_id, n)
);

create table class_votes (
  run_id text not null,
  ballot integer not null,
  voter bytea not null,
  option integer not null,
  primary key (run_id, ballot, voter),
  foreign key (run_id, ballot) references class_ballots (run_id, n) on delete cascade
);
