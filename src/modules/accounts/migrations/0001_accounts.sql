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
