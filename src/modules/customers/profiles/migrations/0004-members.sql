-- Subjects of people who are several subjects: few among all. As a function that says how few, because PostgreSQL takes
-- for granted that two columns differ in almost every row, and would plan counts over everybody for that.
create function profile_members() returns table (subject uuid, person uuid)
language plpgsql stable parallel safe rows 20000 as $$
begin
  return query
    select p.subject, p.person from people p where p.subject <> p.person
    union all select distinct p.person, p.person from people p where p.subject <> p.person;
end
$$;

-- What a count over everybody reads of these, it reads from the index alone.
create index people_of_several_subjects on people (person, subject) where subject <> person;
drop index profile_traits_contested;
create index profile_traits_contested on profile_traits (name, subject)
  include (source, collected_at, first_at, position, kind, number, word) where not alone;
drop index profile_totals_contested;
create index profile_totals_contested on profile_totals (definition, unit, subject)
  include (source, events, total, first_at, first_position, last_at, last_position, kind, number, word) where not alone;
