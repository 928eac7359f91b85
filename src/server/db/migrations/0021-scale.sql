-- A log counts once, and finding that out must not read every attempt there is. Only ended attempts
-- have a hash: an indexed column that changed with every step would touch every index each time.

alter table attempts alter column steps_hash drop not null;
update attempts set steps_hash = null where ended_at is null;
-- Two copies sent at the same moment could both end so far; the one that ended first keeps its hash.
update attempts later set steps_hash = null
from attempts earlier
where earlier.steps_hash = later.steps_hash
  and (earlier.ended_at, earlier.id) < (later.ended_at, later.id);
create unique index attempts_log on attempts (steps_hash);
