-- For filters over everybody: what one source alone says of a subject stands in a numbered column of their profile, so
-- that one pass over the profiles answers any filter, without a join. Whose column it is stands here. Where more is said
-- than there are columns, the rest is found by index. A subject has a profile before anything is said of them.
create table profile_columns (
  number integer primary key check (number between 1 and 90),
  -- t(rait) or c(omputed)
  fact "char" not null,
  name text not null,
  source text not null,
  unit text not null,
  -- n(umber), d(ate, in seconds), w(ord, as profile_digest has it), o(ther: 1 where there is one)
  kind "char" not null,
  unique (fact, name, source, unit, kind)
);

-- A word as a number that a column holds exactly: 52 bits of its MD5, so that two words are taken for one in 2^-52.
create function profile_digest(word text) returns double precision language sql immutable parallel safe as $$
  select ('x' || left(md5(word), 13))::bit(52)::bigint::double precision
$$;

create function profile_columns_missing(
  of_fact "char", names text[], sources text[], units text[], kinds "char"[], words text[]
) returns table (name text, source text, unit text, kind "char") language sql stable as $$
  select given.name, given.source, given.unit, its.kind
  from unnest(names, sources, units, kinds, words) as given (name, source, unit, kind, word),
    lateral (values (nullif(given.kind, 'w')), (case when given.word is not null then 'w'::"char" end)) as its (kind)
  where its.kind is not null
  except select c.name, c.source, c.unit, c.kind from profile_columns c where c.fact = of_fact
$$;

do $do$
declare
  columns text := (select string_agg('c' || i, ', ' order by i) from generate_series(1, 90) i);
begin
  execute 'alter table profiles add column '
    || replace(columns, ', ', ' double precision, add column ') || ' double precision';
  -- Puts facts into columns. One whose kind is null stands alone no longer, or is gone: its columns are emptied.
  execute format($create$
    create function profile_place(
      of_fact "char", subjects uuid[], names text[], sources text[], units text[], kinds "char"[],
      numbers double precision[], words text[]
    ) returns void language plpgsql as $body$
    begin
      if subjects is null then return; end if;
      -- Whoever numbers a column at the same time goes first: then it is looked again.
      while exists (select from profile_columns_missing(of_fact, names, sources, units, kinds, words))
        and (select count(*) < 90 from profile_columns)
      loop
        insert into profile_columns (number, fact, name, source, unit, kind)
        select held.columns + row_number() over (), of_fact, m.name, m.source, m.unit, m.kind
        from (select count(*)::integer as columns from profile_columns) held,
          (select * from profile_columns_missing(of_fact, names, sources, units, kinds, words)
            limit (select 90 - count(*) from profile_columns)) m
        on conflict do nothing;
      end loop;
      update profiles p set (%1$s) = (select %2$s from jsonb_populate_record(p, changed.facts) r)
      from (
        select g.subject, jsonb_object_agg('c' || c.number, case
          when g.kind is null then null
          when c.kind = 'w' then to_jsonb(profile_digest(g.word))
          when c.kind <> g.kind then null
          when c.kind = 'o' then to_jsonb(1)
          else to_jsonb(g.number) end) as facts
        from unnest(subjects, names, sources, units, kinds, numbers, words)
            as g (subject, name, source, unit, kind, number, word)
          join profile_columns c
            on c.fact = of_fact and c.name = g.name and c.source = g.source and c.unit = g.unit
        group by g.subject
      ) changed
      where p.subject = changed.subject;
    end
    $body$ $create$, columns, 'r.' || replace(columns, ', ', ', r.'));
end
$do$;

-- Called with the rows that a statement left, or took away, as `changed`.
create function profile_place_traits() returns trigger language plpgsql as $$
begin
  perform profile_place('t', array_agg(subject), array_agg(name), array_agg(source), array_agg(''::text),
    array_agg(case when tg_op <> 'DELETE' and alone then kind end), array_agg(number),
    array_agg(case when tg_op <> 'DELETE' and alone then word end)) from changed;
  return null;
end
$$;
create trigger placed after insert on profile_traits referencing new table as changed
  for each statement execute function profile_place_traits();
create trigger moved after update on profile_traits referencing new table as changed
  for each statement execute function profile_place_traits();
create trigger taken after delete on profile_traits referencing old table as changed
  for each statement execute function profile_place_traits();

create function profile_place_totals() returns trigger language plpgsql as $$
begin
  perform profile_place('c', array_agg(subject), array_agg(definition), array_agg(source), array_agg(unit),
    array_agg(case when tg_op <> 'DELETE' and alone then kind end), array_agg(number),
    -- No filter compares the day of the last event as a word.
    array_agg(case when tg_op <> 'DELETE' and alone and function <> 'recency' then word end)) from changed;
  return null;
end
$$;
create trigger placed after insert on profile_totals referencing new table as changed
  for each statement execute function profile_place_totals();
create trigger moved after update on profile_totals referencing new table as changed
  for each statement execute function profile_place_totals();
create trigger taken after delete on profile_totals referencing old table as changed
  for each statement execute function profile_place_totals();

-- Subjects of people who are several, none of whose facts stand alone any more: those are chosen among, person by
-- person. People may have become several since; `settlePeople` brings them here.
create table profile_several (subject uuid primary key);

-- What is too old to be read, until it is removed.
create index profile_traits_by_age on profile_traits (source, collected_at);

-- What was said before there were columns.
select profile_place('t', array_agg(subject), array_agg(name), array_agg(source), array_agg(''::text), array_agg(kind),
  array_agg(number), array_agg(word)) from profile_traits where alone;
select profile_place('c', array_agg(subject), array_agg(definition), array_agg(source), array_agg(unit), array_agg(kind),
  array_agg(number), array_agg(case when function <> 'recency' then word end)) from profile_totals where alone;
