-- What dashboards read of an attempt lies in one index, in the order in which they read it: a cohort's
-- attempts are scattered over the whole table, and fetching each would cost more the more there are.

create index attempts_counting on attempts (assignment_id, person_id, number)
  include (id, ended_at, verdict, assurance, patience, wording, de_escalation, follow_through);
drop index attempts_assignment;
drop index attempts_ended;
