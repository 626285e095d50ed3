-- One row for each leaf's sealed body. `at` is the instant within the id, so that an id names its partition. `subject`
-- is whom it was recorded for, and the leaf vouches for it; `holder` is whose key opens it, which merging changes.
create table receipts (
  id uuid not null,
  at timestamptz not null,
  subject uuid not null,
  holder uuid not null,
  conversation uuid,
  envelope bytea,
  salt bytea,
  ciphertext bytea,
  primary key (id, at),
  -- An erased receipt has lost all of them at once.
  check (num_nulls(envelope, salt, ciphertext) in (0, 3))
) partition by range (at);

-- Ciphertext does not compress; trying costs time.
alter table receipts alter column ciphertext set storage external;

create table receipts_default partition of receipts default;
create index receipts_of_holder on receipts (holder);

-- A leaf waits without a number until the sequencer gives it one.
create table receipt_leaves (
  id uuid primary key,
  kind text not null,
  refers_to uuid,
  hash bytea not null,
  seq bigint unique
);
create index receipt_leaves_waiting on receipt_leaves (id) where seq is null;
create index receipt_leaves_events on receipt_leaves (refers_to) where refers_to is not null;

-- The roots of whole subtrees, above the leaves.
create table receipt_tree (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

-- `edge` holds the roots of the widest whole subtrees, 32 bytes each: what growing the tree needs.
create table receipt_heads (
  size bigint primary key,
  root bytea not null,
  at timestamptz not null,
  key_id text not null,
  signature bytea not null,
  edge bytea not null
);

-- Copies of public keys, for a restored database whose folder of keys is new.
create table receipt_signing_keys (
  key_id text primary key,
  public_key text not null
);
