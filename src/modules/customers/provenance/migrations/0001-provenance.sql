-- Turns in which something known of a person was used, without a word of what was asked or answered: the receipt
-- holds that, sealed. A turn that used nothing leaves no row.
create table lineage_turns (
  receipt uuid primary key,
  subject uuid not null,
  experience text not null,
  purpose text not null,
  at timestamptz not null,
  -- what the person said of the receipt afterwards
  helpful integer not null default 0,
  wrong integer not null default 0,
  objections integer not null default 0
);
create index lineage_turns_of_subject on lineage_turns (subject, at desc);

-- Which data a turn used, from which source by its name, and what each changed beside a stranger's answer.
create table lineage_uses (
  receipt uuid not null references lineage_turns on delete cascade,
  datum text not null,
  source text not null,
  changed text not null check (changed in ('first', 'order', 'nothing')),
  primary key (receipt, datum, source)
);
create index lineage_uses_by_source on lineage_uses (source, datum);
create index lineage_uses_by_datum on lineage_uses (datum);
