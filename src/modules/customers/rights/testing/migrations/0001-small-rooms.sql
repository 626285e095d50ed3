-- Small rooms in the place of identity and profiles.
create table test_names (subject uuid, kind text, value text);
create table test_people (subject uuid primary key, person uuid not null);
create table test_facts (subject uuid, name text, value jsonb, source text, at timestamptz);
