-- What data about people may be used for. `terms` is the whole of a purpose's version; the older ones are kept.
create table consent_purposes (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,63}$'),
  version integer not null,
  terms jsonb not null
);

create table consent_purpose_versions (
  purpose text not null references consent_purposes,
  version integer not null,
  terms jsonb not null,
  at timestamptz not null,
  -- the account of the governor who changed it; null for a version that came with Rapport
  changed_by uuid,
  -- why earlier consents no longer hold; empty where they do
  lapses text[] not null,
  primary key (purpose, version)
);

-- The exact text that was shown, by the SHA-256 of its canonical bytes: a notice is never changed.
create table consent_notices (
  hash bytea primary key,
  purpose text not null references consent_purposes,
  language text not null,
  body bytea not null
);

-- What happened, one row an event, in the order of `position`. Rows are added, and go only with their person.
create table consent_records (
  id uuid primary key,
  position bigint generated always as identity,
  subject uuid not null,
  purpose text not null references consent_purposes,
  purpose_version integer not null,
  state text not null check (
    state in ('requested', 'given', 'refused', 'withdrawn', 'objected', 'expired', 'invalidated')
  ),
  at timestamptz not null,
  -- null where nothing was shown: a browser's signal, an expiry, a changed purpose
  notice bytea references consent_notices,
  language text,
  channel text not null,
  by text not null check (by in ('person', 'browser-signal', 'administrator', 'house')),
  -- set where a consent holds for a time
  expires_at timestamptz,
  evidence jsonb not null
);
create unique index consent_records_subject on consent_records (subject, purpose, position);

-- The fold of a subject's records for a purpose: written in the transaction that adds the record.
create table consent_states (
  subject uuid not null,
  purpose text not null references consent_purposes,
  state text not null,
  record uuid not null references consent_records,
  expires_at timestamptz,
  primary key (subject, purpose)
);
create index consent_states_expiring on consent_states (expires_at) where state = 'given' and expires_at is not null;
-- All that the view below reads, so that a whole set of people is read from the index alone.
create index consent_states_purpose on consent_states (purpose, subject) include (state, expires_at);
create index consent_states_record on consent_states (record);

-- For reading whole sets of people: the explicit decision of each subject, as of now. No row means the purpose's
-- default: no where its legal basis is consent, yes otherwise. A person may be used for a purpose where every row of
-- their subjects permits, and where the basis is consent there is at least one.
create view consent_decisions as
select s.subject, s.purpose,
  s.state = 'given' and (s.expires_at is null or s.expires_at > now()) as permits
from consent_states s join consent_purposes p on p.id = s.purpose
where s.state <> 'requested'
  and (p.terms ->> 'legalBasis' = 'consent' or s.state not in ('expired', 'invalidated'));
