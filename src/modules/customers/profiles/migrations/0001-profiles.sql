-- Subjects that events were seen of.
create table profiles (
  subject uuid primary key,
  first_at timestamptz not null,
  last_at timestamptz not null
);

-- How far the projector has read the events.
create table profile_checkpoint (
  one boolean primary key default true check (one),
  position bigint not null
);
insert into profile_checkpoint (position) values (0);

-- Sources that anything here came from: few, so that who may be read is asked for each.
create table profile_sources (source text primary key);

-- What each source says of a subject. A value that its source took back is null: a late event must not bring it back.
create table profile_traits (
  subject uuid not null,
  name text not null,
  source text not null,
  value jsonb,
  collected_at timestamptz not null,
  first_at timestamptz not null,
  position bigint not null,
  message_id text not null,
  -- No other source has said it of this subject, so that its value needs no choosing. Never becomes true again.
  alone boolean not null default true,
  -- The value as a filter compares it: n(umber), d(ate, in seconds), w(ord), o(ther).
  kind "char",
  number double precision,
  word text,
  primary key (subject, name, source)
);
create index profile_traits_by_number on profile_traits (name, kind, number)
  include (subject, source, collected_at, alone);
create index profile_traits_by_word on profile_traits (name, word text_pattern_ops)
  include (subject, source, collected_at, alone) where word is not null;
create index profile_traits_contested on profile_traits (name) where not alone;

-- Computed traits: a count of an event by its name is always kept, as `event:<name>`; the others are defined here.
create table profile_definitions (
  name text primary key,
  definition jsonb not null,
  -- Events up to here are in it. Behind the checkpoint, it is being filled from kept events.
  filled_to bigint not null,
  created_at timestamptz not null
);

-- What a definition comes to, by day (UTC): any days, sources and subjects put together give the exact value.
create table profile_days (
  subject uuid not null,
  definition text not null,
  source text not null,
  -- Currency of a sum of money; empty for all else.
  unit text not null,
  day date not null,
  function text not null,
  events integer not null,
  total numeric not null,
  first_at timestamptz not null,
  first_position bigint not null,
  first_value jsonb,
  last_at timestamptz not null,
  last_position bigint not null,
  last_value jsonb,
  -- What it comes to, as a filter compares it: the count, the sum, the last event's second, the first or last value.
  kind "char",
  number double precision,
  word text,
  primary key (subject, definition, source, unit, day)
);
create index profile_days_by_day on profile_days (definition, day) include (subject, source, unit, events, total);

-- The days put together, for filters over everybody.
create table profile_totals (
  subject uuid not null,
  definition text not null,
  source text not null,
  unit text not null,
  function text not null,
  events integer not null,
  total numeric not null,
  first_at timestamptz not null,
  first_position bigint not null,
  last_at timestamptz not null,
  last_position bigint not null,
  kind "char",
  number double precision,
  word text,
  -- No other source or unit of this subject's, so that nothing is to be put together. Never becomes true again.
  alone boolean not null default true,
  primary key (subject, definition, source, unit)
);
create index profile_totals_by_number on profile_totals (definition, kind, number)
  include (subject, source, unit, first_at, alone);
create index profile_totals_by_word on profile_totals (definition, word text_pattern_ops)
  include (subject, source, first_at, alone) where word is not null;
create index profile_totals_contested on profile_totals (definition) where not alone;

-- Events that could not be read into a profile, so that the others are not held up.
create table profile_set_aside (
  position bigint primary key,
  source text not null,
  reason text not null,
  at timestamptz not null
);

-- Traits that were not taken, by reason and day.
create table profile_drops (
  source text not null,
  reason text not null,
  day date not null,
  dropped integer not null,
  primary key (source, reason, day)
);

-- What somebody decided about a trait: its category, its words, whose value counts.
create table profile_trait_settings (
  name text primary key,
  category text,
  label_en text,
  label_zh text,
  policy jsonb,
  changed_at timestamptz not null,
  changed_by uuid
);

create table profile_segments (
  id uuid primary key,
  name text not null,
  purpose text not null,
  filter jsonb not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid
);

-- Who looked at whose profile. The person sees it.
create table profile_looks (
  id uuid primary key,
  subject uuid not null,
  looker uuid,
  roles text[] not null,
  purpose text not null,
  via text not null,
  at timestamptz not null
);
create index profile_looks_of_subject on profile_looks (subject, at desc);
create index profile_looks_by_looker on profile_looks (looker);
