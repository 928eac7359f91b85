-- What trainers get to see of a recruit, as an administrator decides it.

alter table settings
  add column shown_names text not null default 'name'
    check (shown_names in ('name', 'number', 'pseudonym')),
  add column pseudonym_word text not null default 'Recruit';
