-- What people say of an attempt, and a person's own judgement beside the machine's.

create table remarks (
  id text primary key,
  attempt_id text not null references attempts (id) on delete cascade,
  step integer,
  author_id text references people (id) on delete set null,
  kind text not null check (kind in ('comment', 'objection', 'answer')),
  text text not null,
  at timestamptz not null default now()
);
create index remarks_attempt on remarks (attempt_id);

create table overrides (
  attempt_id text primary key references attempts (id) on delete cascade,
  by_id text references people (id) on delete set null,
  scores jsonb not null,
  reason text not null,
  at timestamptz not null default now()
);
