-- For filters over everybody: what one source alone says of a subject stands in a numbered place of their profile, beside
-- how old it is, so that one pass over the profiles answers any filter. Which place is whose stands here; what finds none
-- left is found by name. Places of what nobody says cost a bit each.
alter table profiles add column facts double precision[] not null default '{}';
create table profile_columns (
  -- The place; the next holds the second of when it was collected, or for a computed trait of its first event.
  number integer primary key check (number between 1 and 399 and number % 2 = 1),
  -- t(rait) or c(omputed)
  fact "char" not null,
  name text not null,
  source text not null,
  unit text not null,
  -- n(umber), d(ate, in seconds), w(ord, as profile_digest has it), o(ther) or l(ist): 1 where there is one
  kind "char" not null,
  unique (fact, name, source, unit, kind)
);

-- Subjects of people who are several, none of whose facts stand alone any more: those are chosen among, person by
-- person. People may have become several since: `settlePeople` brings them here.
create table profile_several (subject uuid primary key);

-- A word as a number that a place holds exactly: 52 bits of its MD5, so that two words are taken for one in 2^-52.
create function profile_digest(word text) returns double precision language sql immutable parallel safe as $$
  select ('x' || left(md5(word), 13))::bit(52)::bigint::double precision
$$;

-- A list is compared by its elements, each after a line break: see `comparable.ts`.
create function profile_listed(value jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(E'\n' || left(lower(normalize(element, nfc)), 100), '' order by place), '') || E'\n'
  from jsonb_array_elements_text(value) with ordinality as listed (element, place)
  where jsonb_typeof(value -> (place - 1)::int) in ('string', 'number', 'boolean')
$$;

-- Values are in these profiles now, so that no index follows them. Names and subjects never change: what is written again
-- costs no index anything.
drop index profile_traits_by_number;
drop index profile_traits_by_word;
drop index profile_totals_by_number;
drop index profile_totals_by_word;
drop index profile_traits_contested;
drop index profile_totals_contested;
create index profile_traits_by_name on profile_traits (name, subject);
create index profile_traits_contested on profile_traits (name, subject) where not alone;
create index profile_totals_by_name on profile_totals (definition, unit, subject);
create index profile_totals_contested on profile_totals (definition, unit, subject) where not alone;
update profile_traits set kind = 'l', word = profile_listed(value) where jsonb_typeof(value) = 'array';
create index profile_traits_lists on profile_traits (name, subject) where kind = 'l' and alone;

create function profile_put(kept double precision[], places integer[], facts double precision[])
returns double precision[] language plpgsql immutable parallel safe as $$
begin
  for i in 1 .. cardinality(places) loop
    -- An empty place beyond the last needs none.
    if facts[i] is not null or places[i] <= cardinality(kept) then kept[places[i]] := facts[i]; end if;
  end loop;
  return kept;
end
$$;

-- One fact, of which `kind` is null where it stands alone no longer, or is gone: its places are emptied.
create type profile_fact as (
  subject uuid, name text, source text, unit text, kind "char", number double precision, word text,
  age double precision
);

create function profile_columns_missing(of_fact "char", given profile_fact[])
returns table (name text, source text, unit text, kind "char") language sql stable as $$
  select g.name, g.source, g.unit, its.kind from unnest(given) g,
    lateral (values (nullif(g.kind, 'w')), (case when g.kind in ('w', 'd') then 'w'::"char" end)) as its (kind)
  where its.kind is not null
  except select c.name, c.source, c.unit, c.kind from profile_columns c where c.fact = of_fact
$$;

create function profile_place(of_fact "char", given profile_fact[]) returns void language plpgsql as $$
begin
  -- Whoever numbers a column at the same time goes first: then it is looked again.
  while exists (select from profile_columns_missing(of_fact, given))
    and (select count(*) < 200 from profile_columns)
  loop
    insert into profile_columns (number, fact, name, source, unit, kind)
    select held.next + 2 * (row_number() over ())::integer - 2, of_fact, m.name, m.source, m.unit, m.kind
    from (select coalesce(max(number) + 2, 1) as next from profile_columns) held,
      (select * from profile_columns_missing(of_fact, given)
        limit (select 200 - count(*) from profile_columns)) m
    on conflict do nothing;
  end loop;
  update profiles p set facts = profile_put(p.facts, changed.places, changed.facts)
  from (
    select g.subject, array_agg(c.number + it.place) as places, array_agg(it.fact) as facts
    from unnest(given) g
      join profile_columns c on c.fact = of_fact and c.name = g.name and c.source = g.source and c.unit = g.unit,
      lateral (select case
        when g.kind is null then null
        when c.kind = 'w' then profile_digest(g.word)
        when c.kind <> g.kind then null
        when c.kind in ('o', 'l') then 1
        else g.number end as fact) its,
      lateral (values (0, its.fact), (1, case when its.fact is not null then g.age end)) as it (place, fact)
    group by g.subject
  ) changed
  where p.subject = changed.subject;
end
$$;

create function profile_trait_facts(subject uuid, name text, source text, stands boolean, kind "char",
  number double precision, word text, collected_at timestamptz) returns profile_fact language sql immutable as $$
  select row(subject, name, source, '', case when stands then kind end, number, case when kind <> 'l' then word end,
    date_part('epoch', collected_at))::profile_fact
$$;

create function profile_total_facts(subject uuid, definition text, source text, unit text, of_function text,
  stands boolean, kind "char", number double precision, word text, first_at timestamptz)
returns profile_fact language sql immutable as $$
  -- No filter compares the day of the last event as a word.
  select row(subject, definition, source, unit, case when stands then kind end, number,
    case when kind <> 'l' and of_function <> 'recency' then word end, date_part('epoch', first_at))::profile_fact
$$;

-- One writer at a time, before anything is locked: profiles are written in the order of facts.
create function profile_facts_lock() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7261707281);
  return null;
end
$$;

create function profile_traits_added() returns trigger language plpgsql as $$
begin
  insert into profiles (subject, first_at, last_at)
  select subject, min(first_at), max(collected_at) from changed c
  where not exists (select from profiles p where p.subject = c.subject) group by subject;
  update profile_traits t set alone = false from changed c join profile_several s on s.subject = c.subject
  where t.subject = c.subject and t.name = c.name and t.alone;
  perform profile_place('t', part.facts) from (
    select array_agg(one.fact) as facts from (
      select profile_trait_facts(c.subject, c.name, c.source,
    c.alone and not exists (select from profile_several s where s.subject = c.subject),
    c.kind, c.number, c.word, c.collected_at) as fact, row_number() over () / 20000 as part
      from changed c
    ) one group by one.part
  ) part;
  return null;
end
$$;
create function profile_traits_changed() returns trigger language plpgsql as $$
begin
  perform profile_place('t', part.facts) from (
    select array_agg(one.fact) as facts from (
      select profile_trait_facts(g.subject, g.name, g.source, false, g.kind, g.number, g.word,
    g.collected_at) as fact, row_number() over () / 20000 as part
      from gone g
  where not exists (select from changed c where c.subject = g.subject and c.name = g.name and c.source = g.source)
    ) one group by one.part
  ) part;
  perform profile_place('t', part.facts) from (
    select array_agg(one.fact) as facts from (
      select profile_trait_facts(c.subject, c.name, c.source, c.alone, c.kind, c.number,
    c.word, c.collected_at) as fact, row_number() over () / 20000 as part
      from changed c
    ) one group by one.part
  ) part;
  return null;
end
$$;
create function profile_traits_removed() returns trigger language plpgsql as $$
begin
  perform profile_place('t', part.facts) from (
    select array_agg(one.fact) as facts from (
      select profile_trait_facts(g.subject, g.name, g.source, false, g.kind, g.number, g.word,
    g.collected_at) as fact, row_number() over () / 20000 as part
      from gone g
    ) one group by one.part
  ) part;
  return null;
end
$$;
create trigger locked before insert or update or delete on profile_traits
  for each statement execute function profile_facts_lock();
create trigger added after insert on profile_traits referencing new table as changed
  for each statement execute function profile_traits_added();
create trigger changed after update on profile_traits referencing old table as gone new table as changed
  for each statement execute function profile_traits_changed();
create trigger removed after delete on profile_traits referencing old table as gone
  for each statement execute function profile_traits_removed();

create function profile_totals_added() returns trigger language plpgsql as $$
begin
  update profile_totals t set alone = false from changed c join profile_several s on s.subject = c.subject
  where t.subject = c.subject and t.definition = c.definition and t.alone;
  perform profile_place('c', part.facts) from (
    select array_agg(one.fact) as facts from (
      select profile_total_facts(c.subject, c.definition, c.source, c.unit, c.function,
    c.alone and not exists (select from profile_several s where s.subject = c.subject),
    c.kind, c.number, c.word, c.first_at) as fact, row_number() over () / 20000 as part
      from changed c
    ) one group by one.part
  ) part;
  return null;
end
$$;
create function profile_totals_changed() returns trigger language plpgsql as $$
begin
  perform profile_place('c', part.facts) from (
    select array_agg(one.fact) as facts from (
      select profile_total_facts(c.subject, c.definition, c.source, c.unit, c.function,
    c.alone, c.kind, c.number, c.word, c.first_at) as fact, row_number() over () / 20000 as part
      from changed c
    ) one group by one.part
  ) part;
  return null;
end
$$;
create function profile_totals_removed() returns trigger language plpgsql as $$
begin
  perform profile_place('c', part.facts) from (
    select array_agg(one.fact) as facts from (
      select profile_total_facts(g.subject, g.definition, g.source, g.unit, g.function,
    false, g.kind, g.number, g.word, g.first_at) as fact, row_number() over () / 20000 as part
      from gone g
    ) one group by one.part
  ) part;
  return null;
end
$$;
create trigger locked before insert or update or delete on profile_totals
  for each statement execute function profile_facts_lock();
create trigger added after insert on profile_totals referencing new table as changed
  for each statement execute function profile_totals_added();
create trigger changed after update on profile_totals referencing new table as changed
  for each statement execute function profile_totals_changed();
create trigger removed after delete on profile_totals referencing old table as gone
  for each statement execute function profile_totals_removed();

-- Places what is kept, as the triggers do it for what is written.
create function profile_place_all() returns void language plpgsql as $$
declare
  reached uuid := '00000000-0000-0000-0000-000000000000';
  subjects uuid[];
begin
  loop
    subjects := array(select p.subject from profiles p where p.subject > reached order by p.subject limit 10000);
    exit when cardinality(subjects) = 0;
    perform profile_place('t', array_agg(profile_trait_facts(t.subject, t.name, t.source, t.alone, t.kind, t.number, t.word,
      t.collected_at))) from profile_traits t where t.subject between subjects[1] and subjects[cardinality(subjects)];
    perform profile_place('c', array_agg(profile_total_facts(t.subject, t.definition, t.source, t.unit, t.function, t.alone,
      t.kind, t.number, t.word, t.first_at)))
    from profile_totals t where t.subject between subjects[1] and subjects[cardinality(subjects)];
    reached := subjects[cardinality(subjects)];
  end loop;
end
$$;
select profile_place_all();
