-- Which behaviours of the rubric an attempt showed, and how often, written once when it ends: how
-- people come to speak over the weeks is then a sum, and no replay.

create table behaviours (
  attempt_id text not null references attempts (id) on delete cascade,
  behaviour text not null,
  times integer not null,
  primary key (attempt_id, behaviour)
);
