-- Where xAPI statements go, if an administrator says so, and what is on its way there.

create table record_store (
  singleton boolean primary key default true check (singleton),
  endpoint text not null,
  -- "key:secret", as the store gave them.
  credentials text not null
);

create table statements (
  id text primary key,
  attempt_id text not null references attempts (id) on delete cascade,
  statement jsonb not null,
  tries integer not null default 0,
  next_try timestamptz not null default now(),
  sent_at timestamptz,
  refusal text
);
create index statements_due on statements (next_try) where sent_at is null and refusal is null;
