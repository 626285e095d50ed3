-- Where data about people comes from. The name never changes: the import's own record ids are known by it.
create table sources (
  id uuid primary key,
  name text not null unique,
  owner text not null,
  kind text not null check (kind in ('sales', 'marketing', 'service', 'social', 'partner')),
  platform text not null check (platform in ('browser', 'server', 'file')),
  -- The licence or the contract under which the data may be used.
  licence text not null,
  contact text not null,
  purposes text[] not null,
  retention_days integer not null check (retention_days > 0),
  verifies text[] not null,
  on_violation text not null check (on_violation in ('keep', 'quarantine')),
  created_at timestamptz not null,
  closed_at timestamptz,
  -- A browser's key is public: what comes with it proves nothing.
  check (platform <> 'browser' or verifies = '{}')
);

create table source_write_keys (
  id uuid primary key,
  source uuid not null references sources (id),
  key_hash bytea not null unique,
  -- The key's last letters, by which a person tells it from another.
  ending text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index source_write_keys_of on source_write_keys (source);

-- What a partner signed: that the data was gathered to the company's standard. Current from valid_from until expires_at.
create table source_attestations (
  id uuid primary key,
  source uuid not null references sources (id),
  scope text not null,
  signer text not null,
  file_hash bytea not null,
  valid_from timestamptz not null,
  expires_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  revoked_at timestamptz,
  check (valid_from < expires_at)
);
create index source_attestations_of on source_attestations (source);

-- Every version of a tracking plan stays, so that a violation can be understood later.
create table source_plans (
  source uuid not null references sources (id),
  version integer not null,
  plan jsonb not null,
  created_at timestamptz not null,
  primary key (source, version)
);

-- Grows with every change to the tables above, so that each process knows in one look whether what it remembers holds.
create table source_changes (
  one boolean primary key default true check (one),
  number bigint not null
);
insert into source_changes (number) values (0);
