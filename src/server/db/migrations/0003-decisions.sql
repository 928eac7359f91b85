-- What was decided where and what it gave away (points), written once when an attempt ends, so that
-- no dashboard has to replay anything.

create table decisions (
  attempt_id text not null references attempts (id) on delete cascade,
  n integer not null,
  beat text not null,
  choice text not null,
  cost real not null,
  primary key (attempt_id, n)
);
create index attempts_ended on attempts (assignment_id, person_id, number) where ended_at is not null;
