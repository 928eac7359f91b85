-- A second factor for those who want one: a time-based code (RFC 6238), and codes for a lost phone.

alter table people
  -- AES-256-GCM under the key of this academy, which is not in the database.
  add column totp_secret bytea,
  add column totp_confirmed_at timestamptz,
  -- The 30-second step of the last code that was taken; no code is taken twice.
  add column totp_last bigint not null default 0;

create table recovery_codes (
  person_id text not null references people (id) on delete cascade,
  hash bytea not null,
  primary key (person_id, hash)
);
