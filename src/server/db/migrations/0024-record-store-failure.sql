-- What became of the last try that the record store did not take, so that somebody can be told.

alter table record_store
  add column failed_at timestamptz,
  -- Null where no answer came.
  add column failed_status integer;
