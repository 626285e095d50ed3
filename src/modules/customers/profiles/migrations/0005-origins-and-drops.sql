-- A trait's source may come with the purposes that the value was given for, `<source> <purpose>,<purpose>`: still one
-- value a source, the newest, whatever it was given for.
alter table profile_traits drop constraint profile_traits_pkey;
create unique index profile_traits_by_source on profile_traits (subject, name, (split_part(source, ' ', 1)));

-- Traits that were not taken, of whom they were, so that a profile says that it is not all that was told.
create table profile_person_drops (
  subject uuid not null,
  source text not null,
  reason text not null,
  dropped integer not null,
  last_at timestamptz not null,
  primary key (subject, source, reason)
);
alter table profile_drops add column last_at timestamptz;
update profile_drops set last_at = day::timestamp at time zone 'UTC';
alter table profile_drops alter column last_at set not null;

-- What a person may state of themselves though nobody told it before.
alter table profile_trait_settings add column stated_by_person boolean not null default false;
