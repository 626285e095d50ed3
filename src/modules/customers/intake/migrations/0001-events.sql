-- Positions are given under an advisory lock that is held until the commit: whoever sees one sees all before it.
create sequence event_positions;

-- Every accepted event, as it came. `owner` is `u:<userId>`, or `a:<anonymousId>` where the call named no user.
create table events (
  position bigint not null default nextval('event_positions'),
  received_at timestamptz not null,
  at timestamptz not null,
  source uuid not null,
  owner text not null,
  anonymous_id text,
  message_id text not null,
  type text not null,
  event text,
  body jsonb not null,
  -- Where it breaks its source's tracking plan, or what could not be kept as it was sent: [{ path, problem }].
  violations jsonb
) partition by range (received_at);

create table events_default partition of events default;
create index events_by_position on events (position);
create index events_of_owner on events (owner, at);
create index events_with_violations on events (source, position) where violations is not null;

-- Which messages are in already: each by a hash of its source and message id, so that no id is kept twice.
create table event_messages (
  key uuid primary key,
  forget_on date not null
);

-- Events that may not be read: of a partner without a current attestation, or that break a plan which says so.
create table event_quarantine (
  id bigint generated always as identity primary key,
  reason text not null,
  received_at timestamptz not null,
  at timestamptz not null,
  source uuid not null,
  owner text not null,
  anonymous_id text,
  message_id text not null,
  type text not null,
  event text,
  body jsonb not null,
  violations jsonb
);
create index event_quarantine_of_source on event_quarantine (source, reason, id);
create index event_quarantine_of_owner on event_quarantine (owner);

-- What did not go in, counted.
create table event_drops (
  source uuid not null,
  day date not null,
  reason text not null,
  count bigint not null,
  primary key (source, day, reason)
);
