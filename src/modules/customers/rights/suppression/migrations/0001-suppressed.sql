-- Beside people's keys, which backups of the database leave out: a restored backup brings nobody back.
create schema if not exists rapport_keys;

-- HMAC-SHA-256 of an erased person's identifier under a salt that lies in the folder of keys.
create table rapport_keys.suppressed (
  hash bytea primary key,
  at timestamptz not null
);

-- The subjects of each erasure, sealed under a key that is derived from the same salt.
create table rapport_keys.erasures (
  id bigint generated always as identity primary key,
  sealed bytea not null,
  at timestamptz not null
);
