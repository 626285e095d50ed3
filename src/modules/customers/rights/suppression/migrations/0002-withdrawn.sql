-- Consents that were withdrawn and keys that were revoked, sealed: what a restored backup must not bring back.
create table rapport_keys.withdrawn (
  id bigint generated always as identity primary key,
  sealed bytea not null
);

-- Since when the list has been kept: one row.
create table rapport_keys.withdrawn_since (
  one boolean primary key default true check (one),
  since timestamptz not null
);
