-- Guesses of passwords and codes, counted for all server processes together. Keys are hashes: no name
-- and no address is kept. Nothing here outlives an hour, so a crash may empty it and no backup holds it.

create unlogged table tries (
  key bytea primary key,
  count integer not null,
  until_at timestamptz not null
);
