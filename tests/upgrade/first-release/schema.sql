-- accounts/0001_accounts.sql
-- A subject is whom data is about. Its id never changes; accounts, keys and conversations belong to it.
create table subjects (
  id uuid primary key,
  created_at timestamptz not null default now()
);

create table accounts (
  id uuid primary key,
  subject uuid not null unique references subjects,
  -- NFC, lower case
  email text not null unique,
  display_name text not null,
  roles text[] not null check (
    roles <@ array['customer', 'employee', 'adviser', 'designer', 'analyst', 'reviewer', 'governor', 'administrator']
  ),
  -- argon2id in PHC form; absent where one signs in by other means
  password_hash text,
  created_at timestamptz not null,
  closed_at timestamptz
);

create table sign_in_sessions (
  -- SHA-256 of the cookie's token: the table alone signs nobody in
  token_hash bytea primary key,
  account uuid not null references accounts on delete cascade,
  csrf_token text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_in_sessions_account on sign_in_sessions (account);
create index sign_in_sessions_expires_at on sign_in_sessions (expires_at);

create table api_keys (
  id uuid primary key,
  key_hash bytea not null unique,
  name text not null,
  roles text[] not null check (
    roles <@ array['customer', 'employee', 'adviser', 'designer', 'analyst', 'reviewer', 'governor', 'administrator']
  ),
  subject uuid not null references subjects,
  created_by uuid references accounts on delete set null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table conversations (
  id uuid primary key,
  -- SHA-256 of the capability that the person holds
  capability_hash bytea not null unique,
  subject uuid not null references subjects,
  experience text not null,
  -- the request that the next turn may refine, sealed by whoever remembers it
  remembered bytea,
  created_at timestamptz not null,
  last_at timestamptz not null
);
create index conversations_subject on conversations (subject, last_at);
create index conversations_last_at on conversations (last_at);

-- trust-receipts/0001_receipts.sql
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

-- catalogue/0001_catalogue.sql
-- The catalogue lies in generations. An import writes a new one beside the one that is served, and one short
-- transaction makes it the served one: no reader ever sees half of it.
create table catalogue_generations (
  number bigint generated always as identity primary key,
  state text not null check (state in ('writing', 'serving', 'retired')),
  source text not null,
  started_at timestamptz not null,
  served_at timestamptz,
  products integer,
  report jsonb
);
create unique index catalogue_generations_one_serving on catalogue_generations (state) where state = 'serving';

-- Ids are compared byte by byte, so that pages come in one order whatever the database's language.
create table catalogue_products (
  generation bigint not null references catalogue_generations (number) on delete cascade,
  id text collate "C" not null,
  position bigint not null,
  product jsonb not null,
  primary key (generation, id)
);
create index catalogue_products_in_order on catalogue_products (generation, position, id);

-- One row: what is served, and the number of the newest offer change. Its lock puts all writers in a line.
create table catalogue_serving (
  one boolean primary key default true check (one),
  generation bigint references catalogue_generations (number),
  change bigint not null default 0
);
insert into catalogue_serving default values;

-- Prices and stock that changed between imports. They are in catalogue_products too; the log tells other replicas.
create table catalogue_changes (
  number bigint not null,
  id text collate "C" not null,
  offer jsonb not null,
  changed_at timestamptz not null,
  primary key (number, id)
);

create table if not exists receipts_default partition of receipts DEFAULT;
create table if not exists receipts_2026_11 partition of receipts FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
create table if not exists receipts_2026_12 partition of receipts FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
create table if not exists receipts_2027_01 partition of receipts FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2027-02-01 00:00:00+00');
create table if not exists public.rapport_migrations (
    module text not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (module, name)
  );
