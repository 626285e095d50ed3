-- What somebody's events say of how they shop: the newest observations of one pattern from one source.
create table pattern_windows (
  subject uuid not null,
  pattern text not null,
  source text not null,
  observations jsonb not null,
  changed_at timestamptz not null,
  primary key (subject, pattern, source)
);

-- What the person said of a pattern, or of all ("*"): switched off, on again, corrected, or all forgotten. What was
-- observed up to `since` counts no more.
create table pattern_choices (
  subject uuid not null,
  pattern text not null,
  choice text not null check (choice in ('off', 'on', 'value', 'forgotten')),
  value jsonb,
  at timestamptz not null,
  since timestamptz,
  primary key (subject, pattern)
);

-- How far the events were followed.
create table pattern_progress (
  id boolean primary key default true check (id),
  position bigint not null
);
insert into pattern_progress (position) values (0);
