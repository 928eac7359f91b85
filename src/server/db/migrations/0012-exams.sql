-- Scenarios that are in no library: staff see them, recruits once they begin one.
create table exam_scenarios (
  id text primary key,
  revision text not null references scenarios (revision),
  title jsonb not null,
  -- The file as it was uploaded, comments and all.
  source text not null,
  uploaded_by text references people (id) on delete set null,
  uploaded_at timestamptz not null default now()
);
