-- What an administrator decides about logging in, and who an identity provider knows.

-- No row stands for the defaults.
create table settings (
  singleton boolean primary key default true check (singleton),
  second_factor_required boolean not null default false,
  accounts_from_provider boolean not null default false
);

alter table people
  -- Wrong codes in a row, and when the last one came.
  add column totp_wrong integer not null default 0,
  add column totp_wrong_at timestamptz,
  -- `iss` and `sub` of OpenID Connect: log-in names change hands, this pair never does.
  add column provider_issuer text,
  add column provider_subject text;
create unique index people_provider on people (provider_issuer, provider_subject);
