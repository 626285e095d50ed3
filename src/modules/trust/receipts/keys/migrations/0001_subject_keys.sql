-- A schema of its own, which backups of the database leave out: a destroyed key is gone from every backup at once.
create schema if not exists rapport_keys;

create table rapport_keys.subject_keys (
  subject uuid primary key,
  made_at timestamptz not null,
  -- Sealed by the master key; null once destroyed.
  sealed bytea,
  destroyed_at timestamptz,
  check ((sealed is null) = (destroyed_at is not null))
);

-- Which master key sealed them, and since when.
create table rapport_keys.master_key (
  only_one boolean primary key default true check (only_one),
  fingerprint text not null,
  made_at timestamptz not null
);
