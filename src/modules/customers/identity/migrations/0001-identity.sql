-- Who is who. A subject is what data is stored under; it never changes. A person is all subjects that edges which
-- stand connect, kept in `people` so that it is one look-up. Nothing moves when people merge or split.

create table people (
  subject uuid primary key,
  -- the oldest subject of the person
  person uuid not null
);
create index people_by_person on people (person);

-- What names exactly one subject, until it is erased: userId, anonymousId, account, record:<source>.
create table identifiers (
  kind text not null,
  value text not null,
  subject uuid not null,
  -- the source that was first to name it
  source text,
  at timestamptz not null,
  -- since when an anonymousId joins nobody, because more than one identified person used it
  shared_at timestamptz,
  primary key (kind, value)
);
create index identifiers_by_subject on identifiers (subject);

-- What several subjects may say of themselves: e-mail addresses and phone numbers. Only verified ones link.
create table identifier_claims (
  kind text not null,
  value text not null,
  subject uuid not null,
  source text,
  at timestamptz not null,
  verified_by text,
  verified_at timestamptz,
  primary key (kind, value, subject),
  check ((verified_by is null) = (verified_at is null))
);
create index identifier_claims_by_subject on identifier_claims (subject);
create index identifier_claims_verified on identifier_claims (kind, value, verified_at, subject)
  where verified_at is not null;

-- The log of what linked whom. Rows are never changed but to say that they were undone.
create table identity_edges (
  id uuid primary key,
  left_subject uuid not null,
  right_subject uuid not null check (left_subject <> right_subject),
  rule text not null,
  source text,
  evidence jsonb not null,
  at timestamptz not null,
  -- the person who linked by hand
  by_whom text,
  undone_at timestamptz,
  undone_by text,
  why text
);
create unique index identity_edges_standing
  on identity_edges (least(left_subject, right_subject), greatest(left_subject, right_subject), rule)
  where undone_at is null;
create index identity_edges_by_left on identity_edges (left_subject);
create index identity_edges_by_right on identity_edges (right_subject);

-- Pairs that somebody said are not the same: no rule joins their people again.
create table identity_apart (
  left_subject uuid not null,
  right_subject uuid not null check (left_subject < right_subject),
  at timestamptz not null,
  by_whom text not null,
  why text,
  primary key (left_subject, right_subject)
);
create index identity_apart_by_right on identity_apart (right_subject);

-- What was asked for and not done, counted by its reason.
create table identity_refusals (
  id uuid primary key,
  reason text not null,
  source text,
  -- kind of the identifier that was refused; its value is not kept
  kind text,
  left_subject uuid,
  right_subject uuid,
  -- the newest call that asked for it
  message_id text,
  times int not null,
  first_at timestamptz not null,
  last_at timestamptz not null
);
create unique index identity_refusals_alike on identity_refusals (
  reason, coalesce(source, ''), coalesce(kind, ''),
  coalesce(left_subject, '00000000-0000-0000-0000-000000000000'),
  coalesce(right_subject, '00000000-0000-0000-0000-000000000000')
);
create index identity_refusals_by_left on identity_refusals (left_subject);
create index identity_refusals_by_right on identity_refusals (right_subject);

-- Doubtful pairs, for a person to decide.
create table link_reviews (
  id uuid primary key,
  left_subject uuid not null,
  right_subject uuid not null check (left_subject < right_subject),
  reason text not null,
  source text,
  -- log2 of the odds that the records are one person, and the probability
  weight double precision,
  probability double precision,
  reasons jsonb not null,
  records jsonb not null,
  proposed_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  same boolean,
  check ((decided_at is null) = (same is null))
);
create unique index link_reviews_pair on link_reviews (left_subject, right_subject);
create index link_reviews_by_right on link_reviews (right_subject);
create index link_reviews_waiting on link_reviews (proposed_at, id) where decided_at is null;
