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
